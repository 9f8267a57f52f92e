// Who sits in the room of all stories, and what they write: an evening about the municipal hall.
import { page } from '../../lib/page.js'

/** Every story's clock stands here: a quarter past eight, on an evening in November. */
export const NOW = Date.UTC(2026, 10, 25, 19, 15, 0)
export const CODE = page.code

export const QUESTION = 'Comment mieux utiliser la salle municipale ?'
export const LONG_QUESTION = 'Comment faire de la salle municipale, de sa cour et de ses abords un lieu où chacune et chacun, quel que soit son âge, ait envie de venir, d’agir et de rester, en semaine comme le week-end, été comme hiver ?'

export const GROUPS = [
  'Les Tilleuls', 'Table du fond', 'La Passerelle', 'Les Hirondelles', 'Rive gauche', 'Les Lève-tôt',
  'Café de la gare', 'Les Voisins du 12', 'Les Marronniers', 'Place Verlaine', 'Trio', 'Les Matinaux',
  'Côté jardin', 'La Chorale', 'Les Anciens du stade', 'Rue des Lilas', 'Les Trois Clés', 'Chez Simone',
  'L’Escale', 'Les Indécis', 'Quartier nord', 'La Grande Ourse', 'Les Remparts', 'Bout du monde',
]
/** Forty signs: the most that a group's name may have. */
export const LONG_NAME = 'Association des riverains du canal, nord'

/** One idea a line, no two alike. */
export const TEXTS = [
  'Ouvrir la salle le dimanche après-midi pour jouer et se retrouver',
  'Un repas partagé par mois, où chacun apporte un plat',
  'Réserver la salle en ligne, avec un calendrier que tout le monde voit',
  'Un atelier de réparation une fois par mois : vélos, lampes, vêtements',
  'Isoler le plafond : on y gèle en hiver et on ne s’y entend pas',
  'Une rampe et une porte automatique, pour les fauteuils et les poussettes',
  'Des casiers fermés à clé, pour que les associations y laissent leur matériel',
  'De l’aide aux devoirs le mardi et le jeudi, avec des retraités volontaires',
  'Un marché couvert de producteurs, les vendredis',
  'Un refuge au frais pendant les canicules, ouvert toute la journée',
  'Gratuite pour le premier événement d’une association qui se crée',
  'Des rideaux et un vrai projecteur, pour un ciné-club',
  'Des répétitions publiques de la chorale et de l’harmonie',
  'Un coin pour les tout-petits pendant les réunions',
  'Une permanence pour les démarches sur internet',
  'Un café tenu par les habitants, le samedi',
  'Prêter la salle aux jeunes pour répéter',
  'Une bibliothèque d’objets à emprunter',
  'Des gradins amovibles pour le théâtre',
  'Peindre un côté avec le collège',
  'Un tableau d’affichage que l’on voit de la rue',
  'Des cours de cuisine entre générations',
  'Une scène ouverte le vendredi soir',
  'Ouvrir la cour : des bancs, de l’ombre, une fontaine',
  'Louer moins cher aux gens d’ici',
  'Un composteur et un potager derrière la salle',
  'Une fête des voisins à chaque saison',
  'Du wifi ouvert et des prises pour travailler',
  'Un vestiaire solidaire, l’hiver',
  'Un parking à vélos couvert, bien éclairé',
]
export const DETAIL = 'La cuisine est équipée et ne sert presque jamais. Deux volontaires par mois suffiraient, avec un cahier pour les clés et un coup de balai à la fin.'
/** Two hundred signs: the most that an idea may have. */
export const LONG_TEXT = 'Transformer la salle en maison commune ouverte tous les jours, avec un accueil tenu à tour de rôle par les associations, un agenda affiché sur la porte et une clé confiée à trois habitants du quartier'

/** So many ideas: the first ones as above, then the same for other places and days. */
const WHERE = ['à la mairie annexe', 'sous le préau', 'au gymnase', 'dans l’ancienne école', 'sur la place', 'à la bibliothèque', 'au foyer', 'le mercredi', 'pendant les vacances', 'tous les deux mois']
export const textAt = (at) => TEXTS[at % TEXTS.length] + (at < TEXTS.length ? '' : `, ${WHERE[Math.floor(at / TEXTS.length) % WHERE.length]}`)

export const INSTRUCTIONS = {
  brief: ['Vous allez noter chaque idée **pour vous-même**, de 0 à 10, sur chaque critère.\n\n- Lisez les mots aux deux bouts.\n- Si vous n’avez pas d’avis, passez : cela ne compte pas comme un zéro.',
    '<p>Vous allez noter chaque idée <strong>pour vous-même</strong>, de 0 à 10, sur chaque critère.</p>\n<ul>\n<li>Lisez les mots aux deux bouts.</li>\n<li>Si vous n’avez pas d’avis, passez : cela ne compte pas comme un zéro.</li>\n</ul>'],
  ideas: ['Parlez-en d’abord entre vous, écrivez ensuite : **une idée à la fois, en une phrase** qu’on comprend sans vous.\n\nRegardez ce que les autres ont envoyé, pour aller ailleurs.',
    '<p>Parlez-en d’abord entre vous, écrivez ensuite : <strong>une idée à la fois, en une phrase</strong> qu’on comprend sans vous.</p>\n<p>Regardez ce que les autres ont envoyé, pour aller ailleurs.</p>'],
  sort: ['Nous rapprochons ensemble les idées qui disent la même chose. Personne ne perd la sienne : les mots d’origine restent visibles.',
    '<p>Nous rapprochons ensemble les idées qui disent la même chose. Personne ne perd la sienne : les mots d’origine restent visibles.</p>'],
  vote: ['Soutenez les idées que vous voulez voir aboutir. **Mettez-vous d’accord** avant de toucher l’écran.',
    '<p>Soutenez les idées que vous voulez voir aboutir. <strong>Mettez-vous d’accord</strong> avant de toucher l’écran.</p>'],
  score: ['Prenez votre place, notez, puis **passez la tablette**. On note l’idée, pas celle ou celui qui l’a eue.',
    '<p>Prenez votre place, notez, puis <strong>passez la tablette</strong>. On note l’idée, pas celle ou celui qui l’a eue.</p>'],
  results: ['Voici ce que la salle soutient. Qu’est-ce qui vous surprend ? Qu’est-ce qui manque ?',
    '<p>Voici ce que la salle soutient. Qu’est-ce qui vous surprend ? Qu’est-ce qui manque ?</p>'],
}
