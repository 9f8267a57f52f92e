"""The cast: who sits in the room in our tests, and what they write. Introduced once, here.

The question of the evening: « Comment mieux faire vivre la salle municipale ? »
"""

TITLE = "Soirée de la salle des fêtes"
QUESTION = "Comment mieux faire vivre la salle municipale ?"

#: The names that groups give themselves, in order of joining.
GROUPS = (
    "Les Tilleuls",
    "Table du fond",
    "La Passerelle",
    "Les Hirondelles",
    "Rive gauche",
    "Les Lève-tôt",
    "Café de la gare",
    "Les Voisins du 12",
)

#: What they write. No two are the same once folded.
IDEAS = (
    "Un café tenu par les habitants le dimanche matin",
    "Prêter la salle aux associations sans dossier",
    "Un atelier de réparation une fois par mois",
    "Des cours de cuisine entre générations",
    "Ouvrir la salle pendant les canicules",
    "Une bibliothèque d'objets à emprunter",
    "Projeter un film en plein air chaque été",
    "Une scène ouverte le vendredi soir",
    "Garder les enfants pendant les réunions",
    "Un repas partagé à chaque saison",
    "Des permanences d'aide aux démarches",
    "Un marché de producteurs devant la salle",
)
