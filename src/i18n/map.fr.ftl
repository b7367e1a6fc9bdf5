### Cartes imprimées.

map-coverage-title = { $name } : { $share } des habitants à { $minutes } minutes au plus d’un lieu de médiation numérique
map-coverage-description = { $heading } : { $classes }.
map-described = { $class }, { $people } habitants ({ $share })
map-gaps-title = { $zones ->
    [0] { $name } : aucun habitant à plus de { $minutes } minutes d’un lieu de médiation numérique
    [one] { $name } : { $people } habitants à plus de { $minutes } minutes d’un lieu de médiation numérique, dans une zone
   *[other] { $name } : { $people } habitants à plus de { $minutes } minutes d’un lieu de médiation numérique, dans { $zones } zones
}
map-gaps-description = { $zones ->
    [0] Aucune zone habitée n’est à plus de { $minutes } minutes d’un lieu dans le territoire { $name }.
    [one] Dans le territoire { $name }, une zone habitée est à plus de { $minutes } minutes d’un lieu ; { $people } habitants y vivent. La zone est listée à côté de la carte.
   *[other] Dans le territoire { $name }, { $zones } zones habitées sont à plus de { $minutes } minutes d’un lieu ; { $people } habitants y vivent. Les plus grandes sont listées à côté de la carte.
}

map-heading-time = Temps de trajet vers le lieu le plus proche
map-column-people = habitants
map-column-share = part
map-column-minutes = min (moy.)
map-class-first = { $upto } min ou moins
map-class-between = plus de { $above } à { $upto } min
map-class-last = plus de { $above } min
map-less-than = < { $figure }
map-more-than = > { $figure }
map-unreachable = aucun lieu accessible
map-unreachable-among = dont : aucun lieu accessible
map-within = { $minutes } min ou moins
map-zone = plus de { $minutes } min (zone blanche)
map-zones-small = plus de { $minutes } min, zones de moins de { $least } habitants
map-nobody = personne n’y habite
map-no-data = population inconnue
map-around = hors du territoire

map-heading-largest = { $count ->
    [one] La zone blanche
   *[other] Les { $count } plus grandes zones blanches
}
map-communes-more = { $names } + { $count }
map-no-commune = hors de toute commune connue
map-zones-others = { $count ->
    [one] Une autre zone dessinée : { $people } habitants.
   *[other] { $count } autres zones dessinées : { $people } habitants.
}

map-heading-places = Lieux de médiation numérique
map-place-france-services = France Services
map-place-library = Bibliothèque, médiathèque
map-place-digital-space = Espace public numérique
map-place-social-centre = Centre social, MJC, mission locale
map-place-third-place = Tiers-lieu, fablab
map-place-public-body = Mairie, service public
map-place-association = Association
map-place-other = Autre lieu
map-stop-france-services = Arrêt de bus France Services
map-stop-library = Arrêt de bibliobus
map-stop-digital-space = Arrêt d’espace numérique mobile
map-stop-social-centre = Arrêt de centre social itinérant
map-stop-third-place = Arrêt de tiers-lieu itinérant
map-stop-public-body = Arrêt de service public itinérant
map-stop-association = Arrêt d’association itinérante
map-stop-other = Arrêt de service itinérant
map-places-around = Hors du territoire : les seuls lieux qui sont les plus proches pour une partie de ses habitants, non comptés ici.
map-place-depot = Point d’attache d’un service itinérant (ne compte pas comme lieu)

map-heading-borders = Limites
map-border-commune = commune
map-border-epci = intercommunalité
map-border-departement = département
map-border-qpv = quartier prioritaire (QPV)

map-kilometres = { $length } km
map-projection = Projection { $crs }, nord en haut
map-sources = Sources : { $sources }

map-beyond-roads = hors des routes fournies
map-main-roads = route principale
# Heures d’aide.
map-hours-title = { $name } : { $hours } heures d’aide par semaine à { $minutes } minutes au plus de l’habitant moyen
map-heading-hours = Heures d’aide par semaine à { $minutes } min au plus (lieux additionnés, moyenne de 52 semaines)
map-hours-above = plus de { $low } h
map-hours-between = plus de { $low } à { $high } h
map-hours-upto = { $high } h ou moins
map-hours-none = aucun lieu ouvert
map-hours-unknown = seulement des lieux aux horaires inconnus
map-moment-title = { $name } : { $share } des habitants ont un lieu ouvert à { $minutes } minutes au plus ({ $moment })
map-heading-moment = Un lieu ouvert à { $minutes } min au plus : { $moment }
map-weeks-every = toutes les semaines (46 sur 52 au moins)
map-weeks-some = certaines semaines
map-weeks-never = jamais
map-heading-roads = Routes
map-motorways = autoroute

# Communes qu’aucune liste ne couvre
map-undeclared-among = toutes classes : communes qu’aucune liste de lieux ne couvre
