### Tournées itinérantes : plans, sorties, refus.

itinerary-title = Tournées itinérantes
itinerary-vehicle = Bus { $rank }
itinerary-tour = { $vehicle }, semaine { $week }, { $day }
itinerary-event = { $stop } : aide numérique ({ $vehicle })
itinerary-event-more = Aide au numérique à { $stop }, par { $vehicle }.

weekday-monday = lundi
weekday-tuesday = mardi
weekday-wednesday = mercredi
weekday-thursday = jeudi
weekday-friday = vendredi
weekday-saturday = samedi
weekday-sunday = dimanche

frequency-weekly = hebdomadaire
frequency-fortnightly = par quinzaine
frequency-monthly = mensuelle

## maillage plan

cli-plan-about = Planifie des tournées itinérantes qui comblent les zones blanches
cli-plan-long =
    Choisit ensemble les arrêts, la fréquence de chacun, le véhicule, le jour et l’ordre des
    visites, pour que l’aide à portée des habitants des zones blanches soit la plus grande
    avec les moyens que donne la section [itinerary] de l’étude. Chaque plan est vérifié par
    un code qui ne partage rien avec celui qui l’a fait.
    Écrit les arrêts, les tournées, le calendrier (CSV et iCalendar), les tracés (GeoJSON),
    les feuilles de route (GPX), ce qui reste, et la courbe entre moyens et couverture.
cli-plan-after =
    Exemples :
      maillage plan etude.toml --vehicles 2 --start 2026-09-07
      maillage plan etude.toml --reach 5000     le moins de véhicules pour 5 000 personnes
cli-arg-plan-vehicles = Nombre de véhicules [par défaut : ce que dit l’étude, sinon 1]
cli-arg-plan-reach = Personnes qui doivent avoir un arrêt à portée, avec le moins de véhicules possible
cli-arg-plan-start = Premier jour du calendrier ; les tournées commencent le lundi qui suit, ou ce jour si c’en est un
cli-arg-plan-out = Où écrire [par défaut : itinerary/ dans les résultats de l’étude]
cli-value-vehicles = NOMBRE
cli-value-reach = PERSONNES
cli-value-start = AAAA-MM-JJ

plan-head =
    { $vehicles ->
        [one] Un véhicule
       *[other] { $vehicles } véhicules
    } sur { $weeks } semaines : { $stops } arrêts ; sur { $people } personnes qui comptent, { $reached } en ont un à portée, dont { $served } avec toutes les heures qu’il leur faut ; { $km } km, { $euros } €.
plan-travel-crow-fly = Les trajets et la portée sont estimés à vol d’oiseau, non sur les routes.
plan-travel-road = Les trajets et la portée sont calculés sur les routes de l’étude.
plan-curve = Moyens et couverture, sur un cycle :
plan-curve-line = { $vehicles } véhicules : { $stops } arrêts, { $reached } personnes à portée, dont { $served } avec toutes les heures qu’il leur faut, { $km } km, { $euros } €

plan-no-demand = personne n’habite en zone blanche
plan-no-demand-help = Planifiez pour tous (demand = "everyone" dans [itinerary]), ou abaissez le seuil de [gaps].
plan-no-stop = aucun arrêt possible n’est à portée de qui que ce soit qui compte
plan-no-stop-help = Donnez d’autres arrêts possibles, ou un seuil plus long dans [gaps].
plan-too-late = le calendrier dépasserait l’année 9999
plan-too-late-help = Donnez une date de début plus proche.
plan-unknown-depot = le dépôt { $name } n’est ni le code ou le nom d’une commune, ni l’identifiant d’un lieu
plan-unknown-depot-help = Vérifiez depots dans [itinerary].
plan-unknown-stop = l’arrêt { $name } n’est pas parmi les arrêts possibles
plan-unknown-stop-help = Vérifiez l’id de [[itinerary.stops]] : le code d’une commune, ou l’identifiant dans la liste des arrêts possibles.

refusal-visit-lengths = la plus courte visite, { $shortest } min, est plus longue que la plus longue, { $longest } min
refusal-visit-lengths-help = Portez la plus longue à { $shortest } min au moins.
refusal-frequency = une visite { $frequency } (toutes les { $every } semaines) ne peut se répéter régulièrement dans un cycle de { $weeks } semaines
refusal-frequency-help = Portez le cycle à { $nearest } semaines, ou ôtez cette fréquence ({ $frequency }).
refusal-pinned-frequency = l’arrêt { $stop } doit garder sa fréquence ({ $frequency }), qui n’est pas parmi celles permises
refusal-pinned-frequency-help = Permettez-la ({ $frequency }), ou libérez la fréquence de l’arrêt.
refusal-pinned-day = l’arrêt { $stop } ne peut être visité que le { $wanted }, où aucun véhicule qui peut y venir ne travaille
refusal-pinned-day-help = Faites travailler un véhicule ce jour-là, ou déplacez l’arrêt : { $working }.
refusal-too-far = l’arrêt { $stop } prend { $needed } min, aller, installation, plus courte visite et retour ; une journée en a { $day }
refusal-too-far-help = Portez la journée à { $needed } min au moins, permettez des visites plus courtes, ou partez d’un dépôt plus proche.
refusal-no-way = aucun véhicule ne trouve de chemin vers l’arrêt { $stop } et retour
refusal-no-way-help = Placez l’arrêt ou le dépôt sur une route, ou ôtez l’arrêt.
refusal-pins = les arrêts à garder ne peuvent être tous visités : à côté de { $kept } autres, il n’y a pas de place pour { $stops }
refusal-pins-help =
    Libérez { $stops }{ $longer ->
        [0] { "" }
       *[other] , ou allongez chaque journée de { $longer } min
    }{ $vehicles ->
        [0] { "" }
       *[other] , ou ajoutez { $vehicles } véhicule(s)
    }.
refusal-ceiling = { $wanted } personnes à portée sont voulues, et tous les arrêts qu’on peut visiter en atteignent { $ceiling }
refusal-ceiling-help = Demandez-en { $ceiling } ou moins, ou ajoutez des arrêts possibles.
refusal-coverage = { $wanted } personnes à portée sont voulues, et le meilleur plan trouvé pour { $vehicles } véhicules en atteint { $most }
refusal-coverage-help = Demandez-en { $most } ou moins, ou permettez plus de véhicules (curve dans [itinerary]).

## La carte des tournées

map-tours-title = { $name } : { $stops } arrêts itinérants mettent l’aide à portée de { $people } personnes
map-tours-description = Le territoire selon qu’un lieu y est à portée, un arrêt itinérant, ou ni l’un ni l’autre ; par-dessus, { $stops } arrêts et les tournées des véhicules. { $people } personnes qui n’avaient aucun lieu à portée y ont un arrêt.
map-gained = Au-delà, avec un arrêt itinérant à { $minutes } min au plus
map-still-beyond = Plus de { $minutes } min, aucun arrêt à portée
map-heading-tours = Véhicules
map-heading-stops = Arrêts
map-lines-roads = Les tracés suivent les routes.
map-lines-straight = Lignes droites d’un arrêt à l’autre, non les routes.
map-stop = { $stop } : { $day }, { $frequency }
map-stops-more = { $count ->
    [one] Et un autre : voir stops.csv.
   *[other] Et { $count } autres : voir stops.csv.
}
web-plan-proposed = Proposition : { $vehicles ->
    [one] un véhicule
   *[other] { $vehicles } véhicules
} et { $stops ->
    [one] un arrêt
   *[other] { $stops } arrêts
} mettraient une aide à portée de { $reached } d’entre eux, pour { $euros } € par cycle de { $weeks ->
    [one] une semaine
   *[other] { $weeks } semaines
}.
web-plan-see = Voir les tournées
