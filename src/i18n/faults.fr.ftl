### Ce qui ne va pas dans une ligne, et ce qu’il faut faire.
### fault-CLÉ : la raison ; fault-CLÉ-remedy : le remède.

action-set-aside = mise de côté
action-mended = réparée
action-noted = signalée

fault-empty-field = un champ obligatoire est vide
fault-empty-field-remedy = Remplissez ce champ dans le fichier, ou retirez la ligne.
fault-ragged-row = la ligne n’a pas autant de champs que l’en-tête
fault-ragged-row-remedy = Cherchez un séparateur en trop ou un guillemet non refermé sur cette ligne.
fault-not-a-number = la valeur n’est pas un nombre
fault-not-a-number-remedy = Écrivez un nombre, ou laissez le champ vide.
fault-decimal-comma = le nombre s’écrit avec une virgule décimale
fault-decimal-comma-remedy = Rien à faire : la virgule a été lue comme un point.
fault-negative-count = un nombre de personnes ou de ménages est négatif
fault-negative-count-remedy = Corrigez la valeur à la source ; un effectif commence à zéro.
fault-not-utf8 = le fichier n’est pas en UTF-8
fault-not-utf8-remedy = Vérifiez les accents ; le mieux est d’enregistrer le fichier en UTF-8.
fault-duplicate-id = deux lignes portent le même identifiant
fault-duplicate-id-remedy = Gardez une seule des deux lignes, ou donnez-leur des identifiants différents.
fault-duplicate-column = deux colonnes portent le même nom ; la première est lue
fault-duplicate-column-remedy = Renommez ou retirez l’une des deux colonnes.
fault-unknown-value = la valeur n’est aucune de celles que la norme admet
fault-unknown-value-remedy = Comparez avec la liste des valeurs de la norme.
fault-not-a-date = la date est illisible
fault-not-a-date-remedy = Écrivez la date ainsi : 2026-11-23.
fault-no-coordinates = le lieu n’a pas de coordonnées
fault-no-coordinates-remedy = Géocodez l’adresse, puis remplissez latitude et longitude.
fault-swapped-coordinates = latitude et longitude sont interverties
fault-swapped-coordinates-remedy = Rien à faire : elles ont été remises à leur place. Échangez les deux colonnes à la source.
fault-metres-for-degrees = des mètres d’un système projeté se trouvent dans une colonne de degrés
fault-metres-for-degrees-remedy = Indiquez le système de coordonnées du fichier dans l’étude, par exemple crs = "EPSG:2154".
fault-outside-france = la position est loin du territoire et de la France
fault-outside-france-remedy = Vérifiez le géocodage de l’adresse.
fault-not-projectable = la position n’a pas d’équivalent dans le système de coordonnées du territoire
fault-not-projectable-remedy = Vérifiez les coordonnées et le système indiqué dans l’étude.
fault-guessed-crs = le fichier ne dit pas son système de coordonnées ; il a été deviné
fault-guessed-crs-remedy = Vérifiez la carte ; pour fixer le système, écrivez par exemple crs = "EPSG:2154" dans l’étude.
fault-bad-grid-id = l’identifiant de carreau est illisible
fault-bad-grid-id-remedy = Un identifiant s’écrit ainsi : CRS3035RES200mN2029400E4259000.
fault-unknown-commune = le code de commune n’est connu dans aucun millésime
fault-unknown-commune-remedy = Vérifiez le code INSEE (cinq caractères) ; ce n’est pas le code postal.
fault-former-commune = le code de commune est d’un ancien millésime ; il a été ramené à celui d’aujourd’hui
fault-former-commune-remedy = Rien à faire.
fault-split-commune = la commune a été divisée depuis ; les nouvelles n’ont pas de contour propre
fault-split-commune-remedy = Fournissez des contours d’un millésime plus récent.
fault-commune-without-outline = une commune du territoire n’a de contour dans aucun fichier
fault-commune-without-outline-remedy = Ajoutez un fichier de contours qui la contient, ou la table des mouvements de communes.
fault-cell-commune-by-position = la commune déclarée du carreau n’est pas de l’étude ; sa position décide
fault-cell-commune-by-position-remedy = Rien à faire.
fault-cell-without-commune = un carreau de l’étude n’est dans aucune commune
fault-cell-without-commune-remedy = Vérifiez que les contours couvrent tout le territoire ; ses habitants restent comptés.
fault-bad-geometry = la géométrie manque, est vide ou n’est pas du bon type
fault-bad-geometry-remedy = Ouvrez le fichier dans un logiciel de cartographie et réparez la géométrie.
fault-itinerant-depot = un service itinérant n’a qu’un seul point pour toute sa tournée
fault-itinerant-depot-remedy = Donnez une ligne par arrêt, chacune à sa position ; le dépôt ne couvre personne.
fault-no-public = le lieu n’accueille pas de public
fault-no-public-remedy = Rien à faire : il ne couvre personne.
fault-joined-outlines = un code revient plusieurs fois ; ses contours ont été réunis
fault-joined-outlines-remedy = Rien à faire.
fault-unmatched-row = une ligne de la table ne correspond à aucun contour
fault-unmatched-row-remedy = Vérifiez que la table et les contours sont du même millésime.

fault-road-node-missing = des routes nomment des nœuds qu'aucun fichier ne contient (nœuds / routes coupées)
fault-road-node-missing-remedy = C'est courant au bord d'un extrait : prenez un extrait plus large si des trajets le franchissent.
fault-short-way = une route a moins de deux nœuds différents
fault-short-way-remedy = Corrigez-la dans la source, ou laissez-la de côté.
fault-zero-length-segment = des nœuds consécutifs d'une route sont à la même position
fault-zero-length-segment-remedy = Rien à faire : ces segments ne coûtent rien.
fault-road-loop = une route revient au carrefour d'où elle part
fault-road-loop-remedy = Rien à faire : des gens y habitent, elle est gardée.
fault-unmatched-restriction = une interdiction de tourner nomme des routes qui ne se touchent pas
fault-unmatched-restriction-remedy = Corrigez la relation dans la source ; elle n'est pas appliquée.

# Listes de lieux
fault-contradicts-commune = le point est hors de la commune que la ligne nomme
fault-contradicts-commune-remedy = Corrigez les coordonnées à la source ; le lieu a été placé autrement, et sa précision le dit.
fault-contradicts-departement = le point est hors du département que la ligne nomme
fault-contradicts-departement-remedy = Corrigez les coordonnées ou le code postal à la source.
fault-flipped-sign = une coordonnée a perdu ou pris un signe
fault-flipped-sign-remedy = Corrigez le signe à la source ; il a été rétabli ici.
fault-other-system = les mètres sont d'un autre système de référence
fault-other-system-remedy = Écrivez le système dans la description de la source, par exemple crs = "EPSG:3857".
fault-other-position = un autre point de la ligne a été retenu
fault-other-position-remedy = Corrigez les coordonnées à la source ; celles du lien étaient les bonnes ou les plus précises.
fault-positions-disagree = deux points de la ligne sont loin l'un de l'autre
fault-positions-disagree-remedy = Vérifiez lequel est juste ; le premier est gardé.
fault-position-from-address = le lieu a été placé à son adresse
fault-position-from-address-remedy = Vérifiez-le sur la carte, et portez ses coordonnées à la source.
fault-position-from-commune = le lieu a été placé au milieu de sa ville ou de sa commune
fault-position-from-commune-remedy = Portez ses coordonnées ou son adresse à la source.
fault-unmapped-term = le terme n'est d'aucun vocabulaire du schéma national
fault-unmapped-term-remedy = Dites ce qu'il vaut dans la description de la source, sous [values] ; il est gardé dans le rapport.
fault-private-contact = un contact personnel n'est pas repris
fault-private-contact-remedy = Donnez un numéro fixe ou une adresse d'accueil ; --with-contacts les reprend tous.
fault-hours-not-understood = les horaires ne sont pas compris
fault-hours-not-understood-remedy = Écrivez-les comme « Lundi 9h-12h et 14h-17h » ou « Mo 09:00-12:00,14:00-17:00 » ; le lieu compte, ses heures non.
fault-hours-implausible = les horaires sont impossibles (chevauchement, fin avant le début, nuit, plus de 80 h par semaine)
fault-hours-implausible-remedy = Vérifiez-les auprès du lieu ; il compte, ses heures non.
fault-hours-assumed = les horaires laissent un point ouvert, qui a été supposé
fault-hours-assumed-remedy = Comparez avec ce qui est supposé ; précisez les jours, les semaines ou les heures.
fault-place-off-roads = le lieu ne rejoint aucune route du profil : personne n’y parvient par la route
fault-place-off-roads-remedy = Vérifiez sa position ; si les routes s’arrêtent avant lui, donnez un extrait plus large, ou allongez max_link_m.
fault-cells-off-roads = des habitants ne rejoignent aucune route du profil ; ils restent comptés, sans accès à un lieu
fault-cells-off-roads-remedy = Hors du réseau (outside-roads) : donnez des routes qui couvrent tout le territoire. Loin d’une route (far-from-roads) : allongez max_link_m si c’est justifié.
# Matrices de l’utilisateur
fault-duplicate-pair = la matrice donne deux fois cette origine et cette destination ; la première compte
fault-duplicate-pair-remedy = Garder une ligne par couple : le trajet le plus court, par exemple.
fault-unknown-id = la matrice nomme un point qu’aucune table d’offre ou de demande ne contient (dit une fois par point ; × : ses lignes)
fault-unknown-id-remedy = Rien à faire s’il est laissé de côté exprès ; sinon l’ajouter à la table, écrit de même.
fault-negative-cost = le coût est négatif
fault-negative-cost-remedy = Corriger le coût ; retirer la ligne là où il n’y a pas de trajet.
