### La ligne de commande.

cli-error = Erreur : { $what }
cli-heading-usage = Utilisation :
cli-heading-commands = Commandes{"\u202F"}
cli-heading-arguments = Arguments{"\u202F"}
cli-heading-options = Options{"\u202F"}
cli-value-command = COMMANDE
cli-value-study = ÉTUDE
cli-value-dir = DOSSIER
cli-value-out = DOSSIER
cli-value-threads = NOMBRE
cli-value-seed = NOMBRE
cli-value-size = TAILLE
cli-value-roads = FICHIER
cli-value-profile = PROFIL
cli-value-objective = OBJECTIF
cli-value-from = FICHIER
cli-value-to = FICHIER
cli-value-cutoff = MINUTES
cli-value-max_link = MÈTRES
cli-value-walking = KM/H
cli-value-pairs_in_memory = NOMBRE
cli-value-k = K

cli-maillage-about = Mesure comment les lieux de médiation numérique maillent un territoire
cli-maillage-long =
    Mesure comment les lieux de médiation numérique maillent un territoire : qui a un
    lieu à portée, qui n’en a pas, et où.

    Une étude est un fichier TOML qui nomme les données (lieux, population, communes,
    quartiers prioritaires, zonages), le territoire et les seuils.
cli-maillage-after =
    Pour commencer :
      maillage demo                    un territoire fictif, pour voir
      maillage new mes-donnees         écrit une étude pour les fichiers d’un dossier
      maillage check etude.toml        vérifie les données
      maillage run etude.toml          calcule, dessine, résume

    Codes de sortie : 0, tout est fait ; 1, fait, mais un contrôle demandé a échoué ;
    2, rien n’a pu être fait.

cli-run-about = Lit les données d’une étude, calcule, écrit tableaux et cartes
cli-run-long =
    Lit les données d’une étude, calcule les temps de trajet, la couverture et les zones
    blanches, écrit tableaux et cartes, puis affiche un résumé.

    Ce qui est faux dans les données est mis de côté et consigné dans faults.csv. Sous
    [outputs], formats dit quels fichiers écrire pour d’autres outils : xlsx
    (tables.xlsx), gpkg (maillage.gpkg, habillé pour QGIS), fgb (FlatGeobuf), markdown
    (report.md) ; tous si l’étude n’en dit rien. datapackage.json dit ce que contient
    chaque colonne.
cli-run-after =
    Exemples :
      maillage run etude.toml
      maillage run etude.toml --out /tmp/essai --lang en

cli-check-about = Vérifie les données d’une étude, sans rien calculer
cli-check-long =
    Lit toutes les données d’une étude et dit, par fichier, ce qui ne va pas : où, quelle
    valeur, pourquoi, et que faire. Ne calcule rien, n’écrit rien.
cli-check-after =
    Exemples :
      maillage check etude.toml
      maillage check etude.toml --strict     pour un contrôle automatique

cli-new-about = Écrit une étude pour les fichiers d’un dossier
cli-new-long =
    Regarde les fichiers d’un dossier et de ses sous-dossiers, les reconnaît à leur
    contenu, et y écrit une étude commentée, etude.toml, à relire et à compléter.
cli-new-after =
    Exemple :
      maillage new mes-donnees && maillage check mes-donnees/etude.toml

cli-demo-about = Crée un territoire fictif et l’étudie
cli-demo-long =
    Crée un territoire fictif aux formats officiels (schéma national, carreaux de 200 m,
    communes, quartiers prioritaires, zonages, routes), écrit son étude et la lance.
    Sans DOSSIER, dans un dossier temporaire qui est gardé.
cli-demo-after =
    Exemples :
      maillage demo
      maillage demo mon-departement --size departement --seed 7

cli-matrix-about = Temps de trajet par la route entre toutes les paires de points
cli-matrix-long =
    Temps de trajet par la route entre toutes les paires de points. Les points sont des
    tables aux colonnes id, lon et lat. La table écrite a les colonnes from_id, to_id,
    seconds, metres, from_link_m et to_link_m : le trajet entier en secondes, y compris
    hors de la route ; les mètres sur la route ; les deux bouts hors de la route. Les
    paires sans chemin ne sont pas écrites ; elles sont comptées à la fin.

    Avec bien plus d’origines que de destinations, les lignes viennent par destination.
cli-matrix-after =
    Exemples :
      maillage matrix --roads routes.osm.pbf --profile car --from a.csv --to b.csv --out m.csv
      maillage matrix --roads routes.osm.pbf --profile foot --objective shortest --from a.csv --to a.csv --cutoff 30 --out m.csv

cli-nearest-about = Les destinations les plus proches de chaque point, par la route
cli-nearest-long =
    Les destinations les plus proches de chaque point par la route, la plus proche d’abord.
    Les points sont des tables aux colonnes id, lon et lat ; la table écrite est celle de
    maillage matrix.
cli-nearest-after =
    Exemple :
      maillage nearest --roads routes.osm.pbf --profile car --from habitants.csv --to lieux.csv -k 3 --out n.csv

cli-arg-lang = Langue : fr ou en [par défaut : celle de l’étude, puis du système, puis fr]
cli-arg-quiet = Ne montre pas l’avancement
cli-arg-help = Affiche cette aide
cli-arg-version = Affiche la version
cli-arg-study = Le fichier d’étude (TOML)
cli-arg-run-out = Où écrire [par défaut : ce que dit l’étude]
cli-arg-threads = Nombre de fils de calcul [par défaut : un par cœur] ; le résultat n’en dépend pas
cli-arg-check-strict = Finit avec le code 1 si une ligne a été mise de côté
cli-arg-new-dir = Le dossier où sont les données
cli-arg-new-force = Remplace l’étude qui s’y trouve déjà
cli-arg-demo-dir = Où créer le territoire [par défaut : un dossier temporaire]
cli-arg-demo-size = Taille : small (une douzaine de communes), departement, region ou country [par défaut : small]
cli-arg-demo-seed = Graine du hasard : la même donne le même territoire [par défaut : 1]
cli-arg-roads = Routes : .osm.pbf, .osm, .osm.gz, .shp, .geojson ; peut être répété
cli-arg-profile = Moyen de déplacement : car (voiture), foot (à pied) ou bike (vélo)
cli-arg-objective = Ce qui est rendu minimal : fastest (temps) ou shortest (longueur) [par défaut : fastest]
cli-arg-from = Points de départ : une table aux colonnes id, lon, lat
cli-arg-to = Points d’arrivée : une table aux colonnes id, lon, lat
cli-arg-cutoff = Le trajet le plus long, en minutes, bornes comprises [par défaut : aucun]
cli-arg-max_link = À quelle distance d’une route un point peut être, en mètres [par défaut : 2000]
cli-arg-walking = Vitesse hors de la route, en km/h [par défaut : 4,8]
cli-arg-matrix-out = La table à écrire
cli-arg-nearest-out = La table à écrire
cli-arg-pairs_in_memory = Combien de trajets peuvent attendre en mémoire avant d’être écrits [par défaut : 2000000]
cli-arg-k = Combien de destinations pour chaque point [par défaut : 1]

cli-usage-help = Pour l’aide : maillage --help
cli-usage-unknown-argument = argument inconnu « { $argument } ».
cli-usage-unknown-command = commande inconnue « { $argument } ».
cli-usage-missing-argument = il manque { $argument }.
cli-usage-missing-command = il manque une commande.
cli-usage-missing-value = il manque une valeur à { $argument }.
cli-usage-bad-value = « { $value } » n’est pas une valeur de { $argument }.
cli-usage-values = Valeurs possibles : { $values }.
cli-usage-repeated = { $argument } ne se combine pas avec ce qui précède.

cli-file-failed = { $path } : { $cause }
cli-file-failed-help = Vérifiez le chemin et vos droits.
cli-in-the-way = { $path } existe déjà
cli-in-the-way-help = Pour le remplacer, ajoutez --force.
cli-dir-not-empty = le dossier { $path } n’est pas vide
cli-dir-not-empty-help = Donnez un dossier vide ou à créer.
cli-nothing-found = aucun fichier n’a été reconnu dans { $path }
cli-nothing-found-help = Mettez-y au moins une liste de lieux et une grille de population (voir la documentation des formats).
cli-cause-not-found = introuvable
cli-cause-permission = accès refusé
cli-cause-directory = c’est un dossier
cli-cause-not-a-directory = ce n’est pas un dossier
cli-cause-full = le disque est plein

load-read = { $file } n’a pas pu être lu : { $cause }
load-read-help = Vérifiez le chemin dans l’étude.
load-empty = { $file } est vide
load-empty-help = Exportez-le de nouveau, ou retirez-le de l’étude.
load-no-rows = { $file } n’a qu’un en-tête, aucune ligne
load-no-rows-help = Exportez-le de nouveau avec ses lignes, ou retirez-le de l’étude.
load-missing-column = { $file } n’a pas de colonne { $column }
load-missing-column-help = Ses colonnes : { $present }.
load-malformed = { $file } n’est pas un fichier { $expected } valide : { $reason }
load-malformed-help = Exportez-le de nouveau.
load-unknown-shape = la forme de { $file } n’est pas reconnue : { $reason }
load-unknown-shape-help = Dites-la dans l’étude (format, columns).
load-projection = { $file } : { $reason }
load-projection-help = Indiquez le système de coordonnées dans l’étude, par exemple crs = "EPSG:2154".
load-untold-crs = { $file } ne dit pas son système de coordonnées
load-untold-crs-help = Écrivez-le dans l’étude, par exemple crs = "EPSG:2154".
load-empty-scope = aucune commune du territoire demandé ({ $scope }) n’est dans les fichiers
load-empty-scope-help = Vérifiez le code dans [territory], et que les fichiers couvrent ce territoire.
load-geographic-crs = { $crs } compte en degrés, et une étude se mesure en mètres
load-geographic-crs-help = Donnez un système projeté, par exemple "EPSG:2154", ou retirez la clé crs.
load-missing-companion = { $file } n’a pas de fichier { $companion } à côté de lui
load-missing-companion-help = Copiez-le au même endroit : un shapefile est fait de plusieurs fichiers.
map-empty = il n’y a rien à dessiner : ni contours de communes, ni population dans le territoire
map-empty-help = Vérifiez [territory] et les fichiers de l’étude.

cli-new-found = Fichiers reconnus :
cli-new-file = {"  "}{ $path } : { $kind }
cli-new-unknown = Fichiers non reconnus :
cli-new-departements = Départements devinés, à vérifier : { $list }
cli-new-no-places = Aucune liste de lieux : complétez [[places]] dans l’étude.
cli-new-no-population = Aucun fichier de population : complétez [[population]] dans l’étude.
cli-new-no-outlines = Aucun contour de communes : les cartes n’en montreront pas.
cli-new-written = Étude écrite : { $path }

cli-run-written = Résultats : { $path }
cli-demo-study = Étude : { $path }
cli-demo-picture = Carte à regarder : { $path }

check-set-aside = { $count ->
    [one] { $count } ligne mise de côté
   *[other] { $count } lignes mises de côté
} : { $reason }
check-mended = { $count ->
    [one] { $count } ligne réparée
   *[other] { $count } lignes réparées
} : { $reason }
check-noted = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
} : { $reason }
check-others = { $count ->
    [one] … et { $count } autre
   *[other] … et { $count } autres
}
check-line = ligne { $line }
check-column = colonne { $column }
check-whole-file = fichier entier
check-value = { $place } : « { $value } »
check-territory = Territoire : { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}, { $cells ->
    [one] { $cells } carreau habité
   *[other] { $cells } carreaux habités
}, { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}
check-places = Lieux : { $serving ->
    [one] { $serving } qui reçoit
   *[other] { $serving } qui reçoivent
}, { $neighbours ->
    [one] { $neighbours } voisin
   *[other] { $neighbours } voisins
} ; tenus à part : { $depots ->
    [one] { $depots } service itinérant sans arrêts connus
   *[other] { $depots } services itinérants sans arrêts connus
}, { $closed ->
    [one] { $closed } lieu sans accueil du public
   *[other] { $closed } lieux sans accueil du public
}
check-rows = { $rows ->
    [one] { $rows } ligne lue
   *[other] { $rows } lignes lues
} : { $aside ->
    [one] { $aside } mise de côté
   *[other] { $aside } mises de côté
}, { $mended ->
    [one] { $mended } réparée
   *[other] { $mended } réparées
}, { $noted ->
    [one] { $noted } remarque
   *[other] { $noted } remarques
}

cli-trips-done = { $written ->
    [one] { $written } trajet écrit
   *[other] { $written } trajets écrits
} ; { $missing ->
    [one] { $missing } paire sans chemin
   *[other] { $missing } paires sans chemin
}.
cli-trips-from = { $count ->
    [one] { $count } origine ne rejoint aucune route
   *[other] { $count } origines ne rejoignent aucune route
} (la plus lointaine est à { $farthest } m).
cli-trips-to = { $count ->
    [one] { $count } destination ne rejoint aucune route
   *[other] { $count } destinations ne rejoignent aucune route
} (la plus lointaine est à { $farthest } m).

roads-open = { $file } n’a pas pu être lu : { $cause }
roads-open-help = Vérifiez le chemin et vos droits.
roads-truncated = { $file } est coupé à l’octet { $at }
roads-truncated-help = Téléchargez-le ou copiez-le à nouveau.
roads-damaged = { $file } est abîmé, ou n’est pas un fichier { $form } : { $detail }
roads-damaged-help = Téléchargez-le ou exportez-le à nouveau.
roads-unknown-form = la forme de { $file } n’est pas connue
roads-unknown-form-help = Donnez un .osm.pbf, .osm, .osm.gz, .shp ou .geojson ; décompressez-le d’abord s’il le faut.
roads-no-crs = { $file } ne dit pas son système de coordonnées
roads-no-crs-help = Placez son fichier .prj à côté de lui.
roads-empty = il ne reste aucune route pour ce profil ({ $ways } routes lues, { $missing } de leurs nœuds manquent)
roads-empty-help = Vérifiez que le fichier contient des routes et couvre le territoire.

## Les routes d’une étude.

roads-of-profile = profil { $profile } : { $what }
roads-elsewhere = personne n’habite près des routes du profil { $profile } ({ $files })
roads-elsewhere-help = Elles se trouvent dans { $roads } ; les habitants, dans { $people }. Donnez les routes de ce territoire, ou indiquez leur système de coordonnées : crs = "EPSG:2154".
roads-no-column = { $file } n’a pas de colonne « { $column } »
roads-no-column-help = Ses colonnes : { $found }.
check-roads = Profil { $profile } : { $edges } tronçons de route, { $kilometres } km
notice-cache-spoilt = Le réseau préparé { $path } est abîmé ({ $reason }) : il est reconstruit.
notice-cache-not-written = Le réseau préparé n’a pas pu être gardé dans { $path } ({ $reason }) ; les résultats n’en dépendent pas.
cli-value-cache = DOSSIER
cli-arg-cache = Où garder le réseau préparé, repris tel quel tant que les routes ne changent pas [par défaut : nulle part]
notice-people-beyond-roads = Attention : { $share } des habitants vivent hors des routes fournies (profil { $profile }) ; ils sont comptés sans accès à un lieu. Donnez des routes qui couvrent tout le territoire.
# maillage places
cli-places-about = Une liste propre de lieux à partir de listes et de cartes de toute forme
cli-places-long =
    Lit des listes et des cartes de lieux (CSV, JSON, GeoJSON, uMap, ArcGIS, KML et KMZ, shapefile,
    GeoPackage, xlsx, ods), met chaque lieu à sa place, et fusionne ceux qui n’en font qu’un. La
    liste est écrite au schéma national « lieux de médiation numérique » v1.0.2, avec un rapport
    de ce qui a été fait de chaque ligne.
cli-places-after =
    Exemples :
      maillage places lieux.csv carte.umap --out places.csv
      maillage places gironde.json --describe gironde.toml --communes communes-33.geojson --out places.csv

    Une description dit en quelques lignes quelle colonne est quoi ; maillage new en propose une.
cli-arg-places-sources = Listes et cartes de lieux
cli-arg-places-describe = Descriptions de sources ; chacune nomme ses fichiers par file = "…"
cli-arg-places-communes = Contours des communes, table de leurs codes, table de leurs changements
cli-arg-places-addresses = Extraits de la Base Adresse Nationale (CSV, simples ou gz)
cli-arg-places-decisions = Un fichier de revue avec des décisions ; sinon LISTE-review.csv à côté de la liste, s’il est là
cli-arg-places-with_contacts = Reprendre les numéros mobiles et les adresses personnelles
cli-arg-places-reference = Jour à partir duquel l’âge des lignes est compté, comme 2024-08-01 ; par défaut le plus récent des données
cli-value-reference = DATE
cli-arg-places-out = La liste à écrire
cli-value-sources = SOURCE
cli-value-describe = FICHIER.toml
cli-value-communes = FICHIER
cli-value-addresses = BAN.csv.gz
cli-value-decisions = FICHIER.csv
cli-places-source = { $name } : { $rows ->
    [one] une ligne
   *[other] { $rows } lignes
 } ({ $aside } écartées) → { $places ->
    [one] un lieu
   *[other] { $places } lieux
 }
cli-places-given = { $count } tels que donnés
cli-places-address = { $count } à l’adresse
cli-places-street = { $count } à la rue
cli-places-town-centre = { $count } au centre de la ville
cli-places-commune = { $count } à la commune
cli-places-nowhere = { $count } sans position
cli-places-total = { $places } lieux en tout ; { $merged } fiches fondues dans d’autres, { $review } paires à revoir
cli-places-written = Écrit : { $path }
cli-describes-nothing = { $path } ne décrit aucune des sources
cli-describes-nothing-help = Écrivez-y le nom du fichier qu’il décrit, ainsi : file = "carte.json".
cli-no-communes = { $path } ne contient ni contours de communes ni table de leurs codes ou changements
cli-no-communes-help = Donnez un GeoJSON ou un shapefile avec le code de chaque commune, ou les tables de l’INSEE.

cli-explain-about = Explique une zone blanche, et dit si elle est solide
cli-explain-long =
    Dit pourquoi une zone est blanche, ce qui en fait douter, et les trois lieux les plus
    proches de son carreau le plus peuplé : trajet sur route et hors route, horaires.
    Avec --routes, les trajets sont écrits en lignes, le long des routes si l’étude en a.

    Confiance A : aucun doute ne pèse. B : un doute touche plus du quart des habitants.
    C : un doute qui peut effacer la zone en touche plus de la moitié. Les doutes : à portée
    avec 5 minutes de plus, ou des trajets plus courts d’un dixième ; mal relié aux routes ;
    EPCI sans aucun lieu dans les listes ; bord du territoire sans lieu connu au-delà ;
    liste sans date ou ancienne et population estimée, qui seuls ne mènent jamais à C.
    Les seuils se règlent sous [gaps.confidence] ; ceux dits ici sont les habituels.
cli-explain-after =
    Exemples :
      maillage explain etude.toml 1            la zone au premier rang de gaps.csv
      maillage explain etude.toml CRS3035RES1000mN2591000E3690000
      maillage explain etude.toml 1 --routes zone-1.geojson
cli-arg-explain-gap = Le rang d’une zone dans gaps.csv, ou l’identifiant d’un carreau
cli-value-gap = ZONE|CARREAU
explain-title = Zone { $rank } : { $name }
explain-why = { $people } habitants y vivent, à plus de { $minutes } minutes du lieu le plus proche.
explain-times = En moyenne { $mean } minutes, { $longest } pour les plus éloignés.
explain-unreachable = { $people } d’entre eux ne peuvent atteindre aucun lieu.
explain-heading-confidence = Est-elle solide ?
explain-heading-places = Les plus proches du carreau { $cell } ({ $people } hab.) :
explain-trip = { $place } : { $minutes } min, { $distance }
explain-off-road = (dont hors route { $start } au départ, { $end } à l’arrivée)
explain-hours = Horaires : { $hours }
explain-no-hours = Horaires inconnus
explain-within = Ce carreau n’est dans aucune zone blanche : un lieu est à { $minutes } minutes ou moins.
explain-empty = Personne ne vit dans ce carreau : il n’est dans aucune zone blanche.
explain-dropped = Ce carreau est à plus de { $minutes } minutes d’un lieu, mais sa zone compte moins de { $people } habitants et n’est pas listée.
explain-no-gap = { $asked } n’est ni le rang d’une zone ni un carreau de l’étude
explain-no-gap-help = { $zones ->
    [0] L’étude n’a aucune zone blanche : donnez l’identifiant d’un carreau, comme dans cells.csv.
    [one] L’étude a une seule zone : donnez 1, ou l’identifiant d’un carreau, comme dans cells.csv.
   *[other] Donnez un rang de 1 à { $zones }, comme dans gaps.csv, ou l’identifiant d’un carreau, comme dans cells.csv.
}
