### Ce que disent les signes des cartes : précision des lieux, cours d’eau, carte à deux variables.

## Places whose position is approximate

signs-approximate = dont à position approximative (rue, centre de la commune)
signs-approximate-place = { $name } (position approximative : { $known })
signs-precision-street = la rue ou le lieu-dit
signs-precision-town-centre = centre de la commune
signs-precision-commune = quelque part dans la commune
column-places-precision = Ce que l’on sait de la position : given (donnée par la source), address (au numéro), street (à la rue ou au lieu-dit), town-centre (centre de la commune), commune (quelque part dans la commune). Les trois dernières sont approximatives.
signs-limit-approximate = { $count ->
    [one] Un lieu sur { $all } n’est placé qu’à la rue ou au centre de sa commune : les temps de trajet vers lui sont approximatifs.
   *[other] { $count } lieux sur { $all } ne sont placés qu’à la rue ou au centre de leur commune : les temps de trajet vers eux sont approximatifs.
 }

## Water

signs-water = cours d’eau, plan d’eau
signs-heading-water = Eau
signs-heading-roads-water = Routes et eau
signs-layer-water = eau

## The map of two figures

signs-two-heading = Habitants, par tiers d’accès et par tiers de part
signs-two-across = Part de { $public } de plus en plus forte →
signs-two-down-score = Accès de plus en plus faible ↓
signs-two-down-time = Lieu de plus en plus éloigné ↓
signs-two-hatched = Hachures : les deux difficultés ensemble.
signs-two-note = Colonnes : part de { $low } ou moins, jusqu’à { $high }, au-delà. Chaque grandeur partage les habitants en trois tiers ; les nombres sont des habitants.
mistake-no-bivariate = aucune carte ne peut croiser l’accès avec « { $value } »
mistake-no-bivariate-help = Nommez l’un de ceux-ci : { $known } ; ou ajoutez sa colonne sous [population_attributes], ou retirez bivariate.

## Why a map could not be drawn

map-no-font = la police DejaVu Sans intégrée au programme est illisible
map-no-font-help = Le programme est mal construit : réinstallez-le.
map-no-passage = les carreaux de population n’ont pu être portés sur la carte ({ $cause })
map-no-passage-help = Vérifiez le système de coordonnées des fichiers de population et celui de [territory].
map-no-public = [maps] bivariate demande « { $public } », que les fichiers de population ne comptent pas
map-no-public-help = Ils comptent : { $known }. Donnez une grille qui a cette colonne (Filosofi), ou retirez bivariate.
map-no-thirds = la carte qui croise l’accès et « { $public } » ne peut être dessinée : la plupart des habitants ont { $what }, ce qui ne fait pas trois tiers
map-no-thirds-help = Retirez bivariate de [maps], ou nommez un autre public.
map-no-thirds-access = le même accès
map-no-thirds-share = la même part de ce public
map-no-layout = la page de la carte n’a pu être composée ({ $cause })
map-no-layout-help = Signalez-le avec l’étude : c’est un défaut du programme.
map-no-picture = la carte n’a pu devenir une image PNG ({ $cause })
map-no-picture-help = Demandez formats = ["svg"] sous [maps] ; réduisez dpi si la mémoire manque.
map-no-pdf = la carte n’a pu devenir un PDF ({ $cause })
map-no-pdf-help = Demandez formats = ["svg", "png"] sous [maps], sans atlas (atlas = false).
map-no-resolution = une image de { $dpi } points par pouce n’est pas possible
map-no-resolution-help = Donnez à dpi une valeur de 20 à 1200.

## Scores of access

signs-weights = Un lieu compte pour { $weights }, et pour rien au-delà.
signs-weight = { $weight } jusqu’à { $minutes } min

## What parsers say, plainly

signs-form-table = de tableau (CSV)
signs-caused-at = { $cause }, { $place } ({ $said })
signs-caused = { $cause } ({ $said })
signs-cause-line-column = ligne { $line }, colonne { $column }
signs-cause-line = ligne { $line }
signs-cause-cut-short = le fichier s’arrête avant sa fin
signs-cause-trailing = il reste du texte après la fin des données
signs-cause-value = une valeur était attendue (texte entre guillemets, nombre, liste ou objet)
signs-cause-key = un nom entre guillemets suivi de « : » était attendu
signs-cause-comma = une virgule ou la fin de la liste était attendue
signs-cause-type = une valeur n’est pas du genre attendu
signs-cause-fields = une ligne n’a pas le même nombre de colonnes que les précédentes
signs-cause-xml = une balise est mal formée
signs-shape-archive = c’est une archive ou un GeoPackage ; donnez-en le .shp ou un GeoJSON
signs-shape-no-features = c’est du JSON sans liste d’objets géographiques ; donnez un GeoJSON (FeatureCollection)
signs-shape-no-objects = une liste JSON d’objets, ou un GeoJSON, était attendue
signs-shape-no-placemarks = un KML avec des repères (Placemark) était attendu ; exportez la carte de nouveau
signs-shape-no-layer = c’est un GeoPackage sans couche d’objets géographiques
signs-shape-not-built = c’est un GeoPackage, que ce programme a été construit sans savoir lire ; donnez-en un GeoJSON ou un CSV
