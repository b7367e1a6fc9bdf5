### Le plan de tournées dans le rapport, et ce qui le borne.

web-plan = Tournées itinérantes
web-plan-reached = Avec { $vehicles ->
        [one] un véhicule
       *[other] { $vehicles } véhicules
    }, sur un cycle de { $weeks ->
        [one] une semaine
       *[other] { $weeks } semaines
    }, { $stops } arrêts mettent une aide à portée de { $reached } personnes sur les { $people } qui comptent ; { $served } d’entre elles ont à portée les { $need } heures qu’il leur faut. Il y faut { $km } km, { $hours } heures de travail et { $euros } € par cycle.
web-plan-bound = Ce plan ouvre { $hours } heures-personnes d’aide ; aucun plan aux mêmes moyens ne peut en ouvrir plus de { $most }, ni atteindre plus de { $people } personnes. Il est donc à { $gap } au plus du meilleur possible.
web-plan-stops = Arrêts
web-plan-stops-caption = Les arrêts, et ce que chacun apporte
web-plan-stop = Arrêt
web-plan-often = Fréquence
web-plan-day = Jour
web-plan-vehicle = Véhicule
web-plan-visit = Visite
web-plan-people = Personnes à portée
web-plan-new = dont par cet arrêt seul
web-plan-closes = Zones comblées
web-plan-narrows = Zones réduites
web-plan-tours = Tournées
web-plan-tours-caption = Les tournées d’un cycle
web-plan-when = Tournée
web-plan-hours = Horaires
web-plan-order = Arrêts dans l’ordre
web-plan-km = km
web-plan-driving = Conduite
web-plan-remaining = Ce qui reste
web-plan-nothing-left = Tous les habitants des zones blanches ont un arrêt à portée.
web-plan-left = { $people } personnes restent sans arrêt à portée, dans { $gaps ->
        [one] une zone
       *[other] { $gaps } zones
    }.
web-plan-left-caption = Zones où il reste des personnes ({ $count } premières ; toutes dans itinerary/remaining.csv)
web-plan-left-people = Encore hors de portée
web-plan-curve = Moyens et couverture
web-plan-curve-intro = Le meilleur plan trouvé pour chaque nombre de véhicules, et ce qu’aucun plan ne peut dépasser.
web-plan-curve-title = Personnes à portée d’un arrêt selon le coût d’un cycle
web-plan-curve-described = Trois courbes par coût croissant : les personnes à portée, chaque point marqué du nombre de véhicules ; celles qui ont toute l’aide qu’il leur faut ; le plafond qu’aucun plan ne dépasse. Les chiffres sont dans le tableau qui suit.
web-plan-curve-caption = Moyens et couverture, par cycle
web-plan-axis-euros = Coût d’un cycle, en euros
web-plan-axis-people = Personnes
web-plan-vehicles = Véhicules
web-plan-worked = Heures de travail
web-plan-euros = Coût, €
web-plan-reach = Personnes à portée
web-plan-reach-bound = Plafond de personnes à portée
web-plan-served = Personnes avec toute l’aide
web-plan-help = Heures-personnes
web-plan-help-bound = Plafond, heures-personnes

plan-bound = Aucun plan aux mêmes moyens ne peut ouvrir plus de { $most } heures-personnes d’aide ; celui-ci en ouvre { $hours } : il est à { $gap } au plus du meilleur.
plan-keep = { $file }, ligne { $line } : « { $value } » ne se lit pas dans la colonne { $column }
plan-keep-help = Écrivez-le comme dans le stops.csv d’un plan, ou videz la cellule pour la libérer.
refusal-break = { $vehicle } peut commencer sa pause dans un intervalle de { $window } min, et l’installation et la plus longue visite en prennent { $visit }, pendant lesquelles il n’y en a pas
refusal-break-help = Portez l’intervalle à { $visit } min (break_from_hour, break_until_hour), ou raccourcissez la plus longue visite de { $over } min.
refusal-budget = un cycle peut coûter { $budget }, et { $pinned ->
        [yes] visiter les arrêts à garder
       *[no] l’arrêt le moins cher à lui seul
    } en coûte { $needed }
refusal-budget-help = Portez le budget à { $year } par an (euros_a_year){ $pinned ->
        [yes] , ou libérez un arrêt à garder
       *[no] { "" }
    }.
cli-arg-plan-keep = Le stops.csv d’un plan dont les arrêts restent : fréquence, jour, véhicule et semaine ; une cellule vide ou une ligne ôtée libère
cli-value-keep = FICHIER
plan-off-road-depot = le dépôt { $name } n’est relié à aucune route{ $known ->
        [yes] {" "}: la plus proche est à { $metres } m
       *[no] { "" }
    }
plan-off-road-depot-help = Choisissez un autre dépôt (depots dans [itinerary]), ou donnez les routes qui l’entourent.
plan-off-road-stop = l’arrêt { $name }, à garder, n’est relié à aucune route{ $known ->
        [yes] {" "}: la plus proche est à { $metres } m
       *[no] { "" }
    }
plan-off-road-stop-help = Déplacez l’arrêt, libérez-le, ou donnez les routes qui l’entourent.
web-plan-off-road = { $count ->
        [one] Un arrêt possible n’est relié
       *[other] { $count } arrêts possibles ne sont reliés
    } à aucune route : voir itinerary/set_aside.csv.
web-plan-set-aside = { $count ->
        [one] Un arrêt possible est trop loin
       *[other] { $count } arrêts possibles sont trop loin
    } pour une journée : voir itinerary/set_aside.csv.

# Dans le terminal
plan-line =
    Tournées : { $stops ->
        [one] { $stops } arrêt
       *[other] { $stops } arrêts
    }, { $vehicles ->
        [one] { $vehicles } véhicule
       *[other] { $vehicles } véhicules
    }, { $reached } des { $people } habitants concernés ;
    { $km } km et { $euros } € par cycle de { $weeks ->
        [one] { $weeks } semaine
       *[other] { $weeks } semaines
    } (dossier itinerary)
plan-line-crow-fly = Trajets à vol d’oiseau : les kilomètres réels seront autres.
plan-line-road = Trajets par la route.
