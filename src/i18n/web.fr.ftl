### La page du rapport.

web-title = { $name } : l’accès aux lieux de médiation numérique
web-minutes = { $minutes } min
web-skip = Aller au contenu
web-contents = Sommaire
web-footer = Rapport établi par maillage { $version }. Ce fichier se suffit à lui-même : il ne lit rien sur le réseau et n’envoie rien.

web-headline = { $share } des habitants sont à { $minutes } minutes au plus d’un lieu de médiation numérique. { $beyond } habitants ne le sont pas.

web-figures = Chiffres clés
web-within = À { $minutes } minutes au plus d’un lieu
web-within-meaning = { $within } habitants sur { $total } ont un lieu à { $minutes } minutes ou moins, { $minutes } minutes exactement comprises.
web-beyond = À plus de { $minutes } minutes, en habitants
web-beyond-meaning = Soit { $share } de la population. C’est à eux que s’adressent les zones blanches et les tournées.
web-unreachable = Sans aucun lieu accessible, en habitants
web-unreachable-meaning = Aucun chemin connu ne mène de chez eux à un lieu. Ils sont comptés parmi ceux qui sont au-delà, jamais oubliés.
web-zones-meaning = { $people } habitants y vivent, à plus de { $minutes } minutes d’un lieu. { $dropped ->
    [0] Toutes sont listées ci-dessous.
    [one] Une zone trop petite pour la liste est comptée, non listée.
   *[other] { $dropped } zones trop petites pour la liste sont comptées, non listées.
}
web-places = Lieux qui reçoivent du public
web-places-meaning = Dans le territoire. Autour : { $neighbours ->
    [0] aucun lieu voisin
    [one] { $neighbours } lieu voisin, de l’autre côté de la limite
   *[other] { $neighbours } lieux voisins, de l’autre côté de la limite
}. Tenus à part : { $depots ->
    [0] aucun service itinérant sans arrêts connus
    [one] { $depots } service itinérant sans arrêts connus
   *[other] { $depots } services itinérants sans arrêts connus
}, { $closed ->
    [0] aucun lieu fermé au public
    [one] { $closed } lieu fermé au public
   *[other] { $closed } lieux fermés au public
}.
web-median = Temps médian jusqu’au lieu le plus proche
web-median-meaning = La moitié des habitants qui peuvent atteindre un lieu mettent moins de temps, l’autre moitié davantage.
web-rural = Part rurale des habitants des zones blanches
web-rural-meaning = Ceux qui vivent dans une commune rurale au sens de la grille de densité (classes 5, 6 et 7).
web-imputed = Part de la population estimée par l’INSEE
web-imputed-meaning = Dans les carreaux très peu peuplés, l’INSEE remplace les chiffres réels pour garder le secret statistique.

web-map = Carte
web-map-title = Carte du territoire { $name } : temps de trajet vers le lieu le plus proche
web-map-description = { $classes }. { $zones ->
    [0] Aucune zone blanche.
    [one] Une zone blanche.
   *[other] { $zones } zones blanches.
} Les mêmes informations sont données en tableaux plus bas.
web-described = { $class } : { $people } habitants
web-map-intro = Plus la couleur est foncée, plus le lieu le plus proche est loin. Les zones blanches sont hachurées ; les plus grandes portent leur numéro.
web-map-keys = Carte. Flèches pour la déplacer, plus et moins pour l’agrandir ou la réduire, zéro pour la voir entière.
web-map-tables = Les mêmes informations en tableaux :
web-drawn-cells = La couleur est donnée carreau par carreau. Un carreau seul ne se lit pas : l’INSEE y arrondit et remplace les petits chiffres.
web-drawn-hexagons = Le territoire compte { $cells } carreaux : la carte les réunit en hexagones d’environ { $area } km², chacun de la couleur où vit la plupart de ses habitants. Les chiffres restent ceux des carreaux.
web-legend = Légende
web-legend-people = · { $people } hab.
web-zone = zone blanche
web-zoom-in = Agrandir
web-zoom-out = Réduire
web-zoom-whole = Voir tout le territoire
web-layers = Afficher
web-layer-mesh = temps de trajet
web-layer-zones = zones blanches
web-layer-places = lieux
web-layer-borders = limites
web-layer-towns = noms des villes
web-choose-epci = Intercommunalité
web-choose-public = Public
web-choose-cutoff = Temps de trajet
web-search = Chercher une commune
web-public-everyone = tous les habitants
web-public-age_65_plus = 65 ans et plus
web-public-poor_households = ménages pauvres

web-all-epci = tout le territoire
web-all-times = toutes les classes
web-close = Fermer
web-say-within = à { "{minutes}" } min ou moins
web-say-beyond = au-delà de { "{minutes}" } min
web-say-median = temps médian
web-say-zone = Zone blanche
web-say-people = habitants
web-say-nearest = lieu le plus proche
web-say-unreachable = aucun lieu accessible
web-say-found = { "{name}" } est affichée sur la carte.

web-zones = Zones blanches
web-zones-intro = { $count ->
    [0] Aucune zone habitée n’est à plus de { $minutes } minutes d’un lieu.
    [one] Une zone habitée est à plus de { $minutes } minutes d’un lieu.
   *[other] { $count } zones habitées d’un seul tenant sont à plus de { $minutes } minutes d’un lieu. Elles sont classées par nombre d’habitants.
}
web-zones-caption = Zones habitées à plus de { $minutes } minutes d’un lieu
web-zones-why = Pourquoi ce sont des zones blanches
web-zones-told = Les { $count } plus grandes sont expliquées ici ; toutes sont dans le tableau.
web-column-zone = Zone
web-column-people = Habitants
web-column-rural = Part rurale
web-column-mean = Temps moyen
web-column-nearest = Lieu le plus proche
web-none-reachable = aucun lieu
web-zone-why = { $people } habitants ({ $share } du territoire) y vivent, dans { $cells ->
    [one] { $cells } carreau habité
   *[other] { $cells } carreaux habités
} d’un seul tenant dont le lieu le plus proche est à plus de { $minutes } minutes.
web-zone-nearest = Le lieu le plus proche est { $place }, à { $time } ({ $distance }) du point le mieux placé de la zone ; { $mean } en moyenne pour ses habitants, { $longest } pour les plus éloignés.
web-zone-unreachable = { $people } de ses habitants ne peuvent atteindre aucun lieu.
web-zone-commune = { $name } ({ $people } hab.)
web-zone-communes = Communes : { $list }{ $more ->
    [0] .
    [one] {" "}; et une autre.
   *[other] {" "}; et { $more } autres.
}

web-areas = Territoires
web-areas-intro = Chaque tableau compte tous les habitants : ceux qui sont à { $minutes } minutes ou moins, ceux qui sont au-delà et ceux qui ne peuvent atteindre aucun lieu font le total.
web-column-within = ≤ { $minutes } min
web-column-beyond = Habitants à plus de { $minutes } min
web-column-unreachable = Sans lieu accessible
web-column-median = Temps médian
web-whole = Tout le territoire
web-unassigned = Non rattachés
web-departements = Par département
web-departements-one = Département
web-departements-caption = Part des habitants à portée d’un lieu, par département
web-epci = Par intercommunalité
web-epci-one = Intercommunalité
web-epci-caption = Part des habitants à portée d’un lieu, par intercommunalité
web-density = Selon la densité de la commune
web-density-one = Classe de densité
web-density-caption = Part des habitants à portée d’un lieu, par classe de la grille de densité
web-density-note = Grille communale de densité de l’INSEE ; les trois dernières classes sont rurales.
web-zoning = Selon le zonage rural
web-zoning-one = Classe
web-zoning-caption = Part des habitants à portée d’un lieu, par classe du zonage rural
web-qpv = Quartiers prioritaires
web-qpv-one = Quartier
web-qpv-caption = Part des habitants à portée d’un lieu, par quartier prioritaire
web-qpv-note = Les habitants d’un carreau à cheval sont partagés selon la surface qui est dans le quartier.
web-communes = Par commune
web-communes-one = Commune
web-communes-caption = Part des habitants à portée d’un lieu, par commune
web-communes-show = Montrer { $count ->
    [one] { $count } commune
   *[other] les { $count } communes
}

web-hours = Horaires
web-hours-intro = À { $minutes } minutes au plus, l’habitant moyen dispose de { $hours } heures d’aide par semaine, tous lieux additionnés, et d’au moins un lieu ouvert pendant { $open } heures (moyenne des 52 semaines de { $year }, jours fériés compris).
web-hours-unknown = { $count ->
    [one] Un lieu est sans horaires utilisables : ses heures ne sont pas comptées.
   *[other] { $count } lieux sont sans horaires utilisables : leurs heures ne sont pas comptées.
}
web-hours-one = Classe de densité
web-hours-caption = Heures d’aide à portée, par semaine
web-hours-mean = Heures, tous lieux
web-hours-open = Heures avec un lieu ouvert
web-hours-moment = Un lieu ouvert : { $moment }

web-method = Méthode, limites et sources
web-method-time = { $method }.
web-rule-people = Les habitants sont ceux du carroyage de population. Un carreau est compté dans la commune que la source déclare, ramenée aux communes d’aujourd’hui ; à défaut, dans celle qui contient son centre.
web-rule-inclusive = Les seuils sont inclusifs : 20 minutes exactement, c’est à 20 minutes.
web-rule-conserved = Personne n’est perdu : à portée, au-delà et sans accès font, dans chaque tableau, le total des habitants.
web-rule-places = Un lieu qui ne reçoit pas de public ne dessert personne. Un service itinérant qui n’a qu’un point pour tout son circuit est tenu à part. Les lieux voisins desservent aussi les habitants de ce côté de la limite.
web-rule-median = Une moyenne ou une médiane de temps ne compte que ceux qui peuvent atteindre un lieu.
web-limits = Ce que ces chiffres ne disent pas
web-limit-estimate = Les temps sont calculés, non chronométrés. Ils montrent où regarder ; ils ne tranchent pas pour un seul village.
web-limit-cell = Un carreau seul ne se lit pas : la statistique arrondit et remplace les petits chiffres.
web-limit-hours = Être près d’un lieu ne dit rien de ses horaires ni de sa capacité.
web-limit-declared = « Aucun lieu déclaré » n’est pas « aucun lieu » : un recensement incomplet fait paraître des zones blanches.
web-sources = Sources
web-rows = { $rows ->
    [one] { $rows } ligne lue
   *[other] { $rows } lignes lues
} dans les fichiers, dont { $aside ->
    [one] { $aside } écartée
   *[other] { $aside } écartées
}, { $mended ->
    [one] { $mended } réparée
   *[other] { $mended } réparées
} et { $noted ->
    [one] { $noted } signalée
   *[other] { $noted } signalées
}. Chacune est dans faults.csv, avec sa raison et son remède.

web-glossary = Glossaire
web-term-place = Lieu de médiation numérique
web-term-place-is = Lieu où l’on peut être aidé dans la vie numérique : site fixe, ou arrêt d’un service itinérant.
web-term-mediation = Médiation et aide
web-term-mediation-is = La médiation forme à l’autonomie ; l’aide fait, ou aide à faire, une démarche en ligne. Ce sont deux offres différentes.
web-term-france-services = France Services
web-term-france-services-is = Réseau de guichets de proximité pour les démarches administratives. La norme la plus citée en veut un à 30 minutes de chacun.
web-term-cell = Carreau
web-term-cell-is = Carré de 200 mètres ou d’un kilomètre du carroyage de population de l’INSEE.
web-term-zone = Zone blanche
web-term-zone-is = Terrain habité d’un seul tenant dont le lieu le plus proche est au-delà du seuil.
web-term-cutoff = Seuil
web-term-cutoff-is = Temps de trajet jusqu’auquel un lieu est dit à portée, ce temps compris.
web-term-median = Médiane
web-term-median-is = Valeur qui partage les habitants en deux moitiés.
web-term-epci = Intercommunalité (EPCI)
web-term-epci-is = Groupement de communes qui exercent des compétences ensemble.
web-term-qpv = Quartier prioritaire (QPV)
web-term-qpv-is = Quartier de la politique de la ville, tracé par l’État selon le revenu de ses habitants.

## Une zone blanche est-elle solide ?
explain-grade-A = Confiance A : rien ne fait douter de cette zone.
explain-grade-B = Confiance B : à vérifier.
explain-grade-C = Confiance C : fragile, un doute qui peut l’effacer touche la plupart de ses habitants.
explain-solid = { $count ->
    [0] Aucun habitant n’est à plus de { $minutes } minutes au-delà du seuil.
    [one] { $people } habitant est à plus de { $minutes } minutes au-delà du seuil.
   *[other] { $people } habitants sont à plus de { $minutes } minutes au-delà du seuil.
}
explain-margin = { $share } de ses habitants ({ $people }) seraient à portée avec { $minutes } minutes de plus.
explain-faster = { $share } de ses habitants ({ $people }) seraient à portée si tous les trajets étaient plus courts de { $shorter }.
explain-linkage = { $share } de ses habitants ({ $people }) sont mal reliés aux routes : plus de { $metres } hors route, ou aucune route.
explain-unlisted = { $share } de ses habitants ({ $people }) vivent dans un EPCI dont les listes ne nomment aucun lieu.
explain-edge = { $share } de ses habitants ({ $people }) sont plus près du bord du territoire que de leur lieu le plus proche, et aucun lieu n’est connu de l’autre côté.
explain-undated = Pour { $share } de ses habitants ({ $people }), le lieu le plus proche vient d’une liste sans date.
explain-imputed = Pour { $share } de ses habitants ({ $people }), la population est une estimation qui protège le secret statistique.
explain-unknown = On ne sait pas : { $list }.
explain-unknown-margin = ce que quelques minutes de plus y changeraient (cette zone ne tient pas aux temps)
explain-unknown-faster = le temps de trajet
explain-unknown-linkage = la liaison aux routes (trajets à vol d’oiseau)
explain-unknown-unlisted = les EPCI des communes
explain-unknown-edge = où passe le bord du territoire
explain-unknown-undated = la date des listes de lieux
explain-unknown-imputed = si la population est estimée

# Communes qu’aucune liste ne couvre
web-say-undeclared = Aucune liste de lieux ne couvre cette commune : « aucun lieu recensé » n’y veut pas dire « aucun lieu ».
web-undeclared =
    { $communes ->
        [one] Aucune liste de lieux ne couvre une commune ({ $departements }). Elle est marquée de tirets
       *[other] Aucune liste de lieux ne couvre { $communes } communes ({ $departements }). Elles sont marquées de tirets
    } sur les cartes : « aucun lieu recensé » n’y veut pas dire « aucun lieu », et les temps de trajet y sont ceux vers les lieux connus ailleurs.
