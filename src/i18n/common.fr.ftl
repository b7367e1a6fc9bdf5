### Mots communs : dates, comptes, étapes.

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-day = { $day } { $month } { $year }
date-first = { $day }er { $month } { $year }
date-month = { $month } { $year }

count-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}

stage-generate = Création d’un territoire fictif
stage-read-communes = Lecture des communes
stage-read-neighbourhoods = Lecture des quartiers prioritaires
stage-read-population = Lecture de la population
stage-read-places = Lecture des lieux
stage-assemble = Mise en commun
stage-roads = Préparation des routes
stage-travel = Calcul des temps de trajet
stage-measure = Mesure de la couverture et des zones blanches
stage-write-tables = Écriture des tableaux
stage-draw-maps = Dessin des cartes
