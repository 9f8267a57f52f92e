"""What is heard: the accessibility tree of each surface in its main states, in French, written out.

A snapshot names what must be there, in its order; what it leaves out may come and go.
"""

from playwright.sync_api import Page, expect

from tests.browser.pages import Desk, Facilitator, Screen, Tablet
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.conftest import ORGANISER_KEY
from tests.rooms import Room

QUESTION = "Comment mieux utiliser la salle ?"
CAFE, LOAN, REPAIR, COOKING = IDEAS[:4]


def hears(page: Page, heard: str) -> None:
    expect(page.locator("body")).to_match_aria_snapshot(heard)


def test_the_screen(people: People, room: Room, w: Words) -> None:
    screen = Screen(people.sit("screen"), w)
    screen.open(room.links["screen"])
    hears(
        screen.page,
        f"""
        - main:
          - heading "{QUESTION}" [level=1]
          - paragraph: /gommette.test:\\d+/
          - img "{" ".join(room.code)}"
          - paragraph: 2 groupes, 6 personnes
          - img "QR code pour rejoindre l’atelier"
        """,
    )

    write(room)
    hears(
        screen.page,
        f"""
        - banner:
          - heading "{QUESTION}" [level=1]
        - main:
          - heading "Idées" [level=2]
          - list:
            - listitem:
              - paragraph: {COOKING}
        - contentinfo:
          - paragraph: /4 idées · ont déjà écrit . 2 sur 2 groupes/
        """,
    )

    vote(room)
    hears(
        screen.page,
        """
        - main:
          - heading "Vote" [level=2]
          - paragraph: /3 idées · 30 points par groupe, 3 au plus par idée/
          - paragraph: /0 . 2 groupes ont terminé/
          - paragraph: 2 groupes ont commencé
        """,
    )

    room.facilitator.do("step.close", step="s3", now=True)
    room.facilitator.do("step.curtain", step="s3", up=True)
    room.facilitator.do("step.uncover", step="s3")
    hears(
        screen.page,
        f"""
        - main:
          - heading "Résultats" [level=2]
          - table:
            - rowgroup:
              - row "Rang Idée Barre Total"
            - rowgroup:
              - row "1 Pas encore dévoilée"
              - row "2 Pas encore dévoilée"
              - row /^3 {CAFE} 2 idées regroupées/
        - contentinfo:
          - paragraph: /^Encore 2 idées à découvrir · .* ni un sondage ni une élection\\.$/
        """,
    )

    room.facilitator.do("step.reveal", step="s3")
    hears(
        screen.page,
        f"""
        - main:
          - heading "Résultats" [level=2]
          - table:
            - rowgroup:
              - row "Rang Idée Barre Total"
            - rowgroup:
              - row /^1 {COOKING} .*3 1 groupe$/
              - row /^2 {LOAN} .*2 1 groupe$/
              - row /^3 {CAFE} 2 idées regroupées 0 aucun groupe$/
        - contentinfo:
          - paragraph: /^2 groupes, 6 personnes · 2 groupes sur 2 ont voté/
        """,
    )


def test_a_tablet(people: People, room: Room, w: Words) -> None:
    tablet = Tablet(people.sit("tablet"), w)
    tablet.open(room.links["join"])
    hears(
        tablet.page,
        f"""
        - main:
          - heading "{QUESTION}" [level=1]
          - textbox "Nom de votre groupe"
          - group "Combien êtes-vous ?":
            - button "Une personne de moins"
            - status: 3 personnes
            - button "Une personne de plus"
          - button "Rejoindre l’atelier"
        - contentinfo:
          - navigation "Langue"
        """,
    )
    tablet.join(GROUPS[0])
    hears(
        tablet.page,
        f"""
        - banner:
          - heading "{QUESTION}" [level=1]
          - button /Les Tilleuls/
          - button "Lever la main"
        - complementary "Messages"
        - main:
          - heading "L’atelier va commencer" [level=2]
        """,
    )

    room.facilitator.do("step.open", step="s1")
    tablet.send(COOKING, 1)
    room.tablets[0].do("idea.submit", step="s1", text=LOAN)
    hears(
        tablet.page,
        f"""
        - main:
          - heading "Idées" [level=2]
          - textbox "Votre idée"
          - button "Envoyer"
          - group: Qui voit quoi ?
          - paragraph: /Vous pouvez encore envoyer 4 idées/
          - button "Nous avons terminé"
          - region "Idées":
            - button "Toutes (2)" [pressed]
            - button "Les nôtres (1)"
            - list:
              - listitem:
                - paragraph: Idée 2 {LOAN}
              - listitem:
                - paragraph: Idée 1 {COOKING}
                - button "Modifier l’idée 1"
                - button "Retirer l’idée 1"
        """,
    )

    room.facilitator.do("step.configure", step="s3", settings={"shuffle": False})
    room.facilitator.do("step.open", step="s3")
    tablet.put(2, 2)
    hears(
        tablet.page,
        f"""
        - main:
          - heading "Vote" [level=2]
          - paragraph: 28 points à donner
          - button "Nous avons terminé"
          - region "Idées":
            - list:
              - listitem:
                - paragraph: Idée 1 {COOKING}
                - paragraph: /C’est votre idée/
              - listitem:
                - article /^Idée 2/:
                  - paragraph: Idée 2 {LOAN}
                  - button "Mettre 1 point à l’idée 2"
                  - button "Retirer un point de l’idée 2"
                  - button "Ajouter un point à l’idée 2"
        """,
    )

    tablet.all_sent()
    room.facilitator.do("step.close", step="s3", now=True)
    hears(
        tablet.page,
        """
        - main:
          - heading /« Vote » . c’est terminé/ [level=2]
          - paragraph: L’équipe d’animation montrera bientôt les résultats.
          - paragraph: /Ensuite . Restitution/
        - status: /Vote . c’est terminé/
        """,
    )

    room.facilitator.do("step.reveal", step="s3")
    hears(
        tablet.page,
        f"""
        - main:
          - table "Résultats du vote":
            - rowgroup:
              - row "Rang Idée Total"
            - rowgroup:
              - row /^1 {LOAN} .*Vous . 2 2 points$/
              - row /{COOKING} .*Votre idée 0 point$/
          - paragraph: /^C’est l’avis des personnes présentes/
        """,
    )


def test_the_facilitator(people: People, room: Room, w: Words) -> None:
    write(room)
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])
    hears(
        facilitator.page,
        f"""
        - banner:
          - heading "Salle municipale" [level=1]
          - paragraph: étape 1 sur 4 · Idées
          - form "Minuteur"
          - button "Levez les yeux"
          - button "Fermer les idées"
          - button "Touches du clavier"
        - region "À savoir maintenant"
        - region "Déroulé":
          - navigation "Déroulé":
            - list:
              - listitem:
                - button /Idées en cours/
              - listitem:
                - button /Regrouper à venir/
        - region "Appels et messages"
        - main:
          - heading "Idées" [level=2]
          - tablist "Idées":
            - tab "Idées" [selected]
            - tab "Réglages"
          - tabpanel "Idées":
            - region "Idées":
              - heading "4 idées" [level=3]
              - search:
                - textbox "Chercher, ou taper des numéros"
              - list:
                - listitem:
                  - checkbox "1 {CAFE}"
                  - text: /Table 1/
                  - time
                - listitem:
                  - checkbox "2 {LOAN}"
              - toolbar "Agir sur les idées choisies":
                - button "Regrouper" [disabled]
        - complementary "La salle":
          - region "Ce que voit la salle"
          - region "2 groupes · 2 connectés"
        """,
    )

    room.facilitator.do("step.open", step="s2")
    expect(facilitator.page.get_by_role("heading", name="Regrouper", exact=True)).to_be_visible()
    facilitator.choose(1, 3)
    facilitator.button("facilitator.merge.n", n=2).click()
    hears(
        facilitator.page,
        f"""
        - main:
          - heading "Regrouper" [level=2]
          - tabpanel "Idées":
            - region "Regrouper":
              - form "Regrouper 2 idées":
                - heading "Regrouper 2 idées" [level=3]
                - group "Le texte qui reste":
                  - radio /1 {CAFE}/ [checked]
                  - radio /3 {REPAIR}/
                - textbox "Texte de l’idée regroupée": {CAFE}
                - button "Regrouper"
                - button "Annuler"
              - list:
                - listitem:
                  - checkbox "1 {CAFE}" [checked]
        """,
    )

    facilitator.page.keyboard.press("Enter")
    facilitator.sees(w("facilitator.said.merged", number=1, n=2))
    vote(room, merge=False)
    hears(
        facilitator.page,
        f"""
        - banner:
          - button "Fermer le vote"
        - main:
          - heading "Vote" [level=2]
          - region "Avancement du vote":
            - text: Ont commencé
            - strong: 2 sur 2
            - text: Ont terminé
            - strong: 0 sur 2
          - tabpanel "Idées":
            - region "Vote":
              - heading "3 idées" [level=3]
              - list:
                - listitem:
                  - checkbox "1 {CAFE}"
                  - list "1 idée regroupée":
                    - listitem: /{REPAIR}/
        """,
    )


def test_the_desk(people: People, room: Room, w: Words) -> None:
    desk = Desk(people.sit("desk"), w)
    desk.open(f"/desk#{ORGANISER_KEY}")

    hears(
        desk.page,
        """
        - banner:
          - heading "Mes ateliers" [level=1]
        - main:
          - region "Nouvel atelier":
            - heading "Nouvel atelier" [level=2]
            - textbox "Titre"
            - textbox "Question posée"
            - list "4 étapes":
              - listitem: /Idées/
              - listitem: /Regrouper/
              - listitem: /Vote/
              - listitem: /Restitution/
            - button "Créer l’atelier"
            - button "Importer une archive"
          - region /ateliers?$/:
            - article "Salle municipale":
              - heading "Salle municipale" [level=3]
              - list "Pages de « Salle municipale »":
                - listitem:
                  - link "Animation"
                - listitem:
                  - link "Écran"
                - listitem:
                  - link "Rejoindre"
        - contentinfo:
          - navigation "Langue"
          - link /^Accessibilité/
        """,
    )


def write(room: Room) -> None:
    """Two ideas of each group, in the open step."""
    room.facilitator.do("step.open", step="s1")
    for number, text in enumerate((CAFE, LOAN, REPAIR, COOKING)):
        room.tablets[number // 2].do("idea.submit", step="s1", text=text)


def vote(room: Room, *, merge: bool = True) -> None:
    """The first and the third are one; each group gives some points to what is another's."""
    if merge:
        room.facilitator.do("idea.merge", ideas=["i1", "i3"])
    room.facilitator.do("step.open", step="s3")
    room.tablets[0].do("points.set", step="s3", idea="i4", points=3)
    room.tablets[1].do("points.set", step="s3", idea="i2", points=2)
