# maillage access et maillage equity

cli-access-about = Scores d’accès sur une matrice à soi
cli-access-long =
    Scores d’accès sur une matrice à soi : la demande est aux origines i, l’offre aux
    destinations j, et aller de l’une à l’autre coûte c. Les coûts, le seuil et les
    paramètres de la décroissance sont dans une même unité, celle de la matrice.

    Mesures, S étant l’offre, P la demande et w le poids d’un coût :
      cumulative   somme sur j de S, sous le seuil (Wachs & Kumagai 1973)
      nearest      le plus petit coût dans lequel S atteint -k (sans décroissance)
      gravity      somme sur j de S·w (Hansen 1959) ; demande --decay
      2sfca        R = S / somme sur i de P·w, puis la somme sur j de R·w ; w = 1 sous le
                   seuil (Luo & Wang 2003), ou la décroissance donnée
      e2sfca       de même avec w = 1, 0.68, 0.22 dans les trois tiers du seuil
                   (Luo & Qi 2009 : 10, 20 et 30 minutes), ou la décroissance donnée
      kd2sfca      de même avec le noyau de Dai sur le seuil (2010), ou la décroissance donnée
      3sfca        G = w / somme sur j de w ; R = S / somme sur i de P·G·w ; somme de R·G·w
                   (Wan, Zou & Sternberg 2012)
      mh3sfca      H = S·w / somme sur j de S·w ; R = S / somme sur i de P·H ; somme de R·H·w
                   (Jörg et al. 2019)
      bfca         R = S / somme sur i de P·w/(somme sur j de w) ; somme sur j de
                   R·w/(somme sur i de w) (Páez, Higgins & Vivona 2019)
      apl          e2sfca avec les paliers nationaux : 1 jusqu’à 5 minutes, 0.3 jusqu’à 10,
                   0.1 jusqu’à 15 (DREES 2012), ou la décroissance donnée

    Décroissances, d’un coût c :
      steps:10=1,20=0.68,30=0.22   le poids de la première borne que c ne dépasse pas ;
                   0 après la dernière ; écrire <10=1 pour une borne hors de son palier
      power:B      c^-B            exponential:B  exp(-B·c)
      gaussian:S   exp(-c²/(2·S²)) gaussian:b=B   exp(-c²/B)
      logistic:M,S g(0)/g(c), g(t) = 1 + exp(pi·(t-M)/(S·sqrt(3)))
      linear:D     1-c/D, 0 après D
      dai:D        (exp(-(c/D)²/2) - exp(-1/2)) / (1 - exp(-1/2)), 0 après D
      epanechnikov:D  0.75·(1-(c/D)²), 0 après D
      flat         1               given          c même : la matrice contient des poids

    Les bornes sont comprises : un coût d’exactement le seuil compte. Avec une
    décroissance, le poids est nul au-delà du seuil ; sans l’un ni l’autre, toute la
    matrice compte. 3sfca, mh3sfca et bfca sans décroissance ont w = 1 sous le seuil.

    Tables : la matrice a une ligne par couple, avec from_id, to_id et un coût ; un couple
    sans ligne est hors d’atteinte. L’offre est id,capacity et la demande id,population.
    Toutes peuvent être comprimées par gzip. Les lignes inutilisables sont mises de côté,
    et dites. La table écrite a les colonnes id, access et unreached, une ligne par point
    de la demande, dans son ordre : qui n’atteint rien a l’accès 0 (pour nearest aussi) et
    true dans la dernière. Un lieu que personne ne demande n’a rien à partager.
cli-access-after =
    Exemples :
      maillage access --matrix m.csv --supply s.csv --demand d.csv --measure 2sfca --cutoff 30 --out a.csv
      maillage access --matrix m.csv.gz --cost travel_time --supply sol.csv --capacity jobs --demand sol.csv --measure gravity --decay exponential:0.2 --out a.csv

cli-equity-about = L’inégalité de l’accès : Gini, Theil, Palma, pauvreté
cli-equity-long =
    L’inégalité de l’accès entre les gens. La table écrite a les colonnes index, line et
    value ; un indice qui n’est pas défini (personne, ou tous à 0) n’a pas de valeur.

      mean           l’accès moyen d’une personne
      gini, theil    0 si tous ont le même accès
      palma          accès moyen des gens au-dessus du neuvième décile de revenu, sur celui
                     des gens jusqu’au quatrième (déciles comme wtd.quantile de Hmisc)
      concentration  -1 si l’accès ne va qu’aux plus pauvres, 1 qu’aux plus riches
      fgt0 à fgt2    avec --line : la part des gens sous la ligne, de combien ils en sont
                     loin, et la même au carré ; qui est exactement à la ligne n’est pas
                     dessous

    Qui n’atteint rien compte avec l’accès 0.
cli-equity-after =
    Exemple :
      maillage equity --access a.csv --demand d.csv --income income_per_capita --line 95368

cli-arg-matrix = Les coûts : une table avec from_id, to_id et un coût, comprimée par gzip ou non
cli-arg-supply = L’offre aux destinations : une table avec id et capacity
cli-arg-demand = La demande aux origines : une table avec id et population
cli-arg-measure = cumulative, nearest, gravity, 2sfca, e2sfca, kd2sfca, 3sfca, mh3sfca, bfca ou apl
cli-arg-within = Le coût au-delà duquel rien ne compte, dans l’unité de la matrice ; lui-même compte
cli-arg-decay = De combien compte moins ce qui est plus loin, comme power:1 ou steps:10=1,20=0.68,30=0.22
cli-arg-count = Pour nearest : combien d’offre atteindre [par défaut : 1]
cli-arg-cost = La colonne du coût [par défaut : cost, seconds, travel_time, minutes ou distance ; sinon la seule qui reste]
cli-arg-capacity = La colonne de l’offre [par défaut : capacity]
cli-arg-population = La colonne des gens [par défaut : population]
cli-arg-passive = À rebours : qui peut venir. from_id est alors de --supply, et to_id de --demand
cli-arg-access-table = La table à écrire
cli-arg-access = Les scores d’accès : une table avec id et access
cli-arg-income = La colonne des revenus dans la demande, pour palma et concentration ; elle peut être vide par endroits
cli-arg-line = La ligne de pauvreté de l’accès, dans l’unité de l’accès
cli-arg-equity-table = La table à écrire [par défaut : la sortie standard]
cli-value-matrix = FICHIER
cli-value-supply = FICHIER
cli-value-demand = FICHIER
cli-value-access = FICHIER
cli-value-measure = MESURE
cli-value-decay = DÉCROISSANCE
cli-value-within = NOMBRE
cli-value-table = FICHIER
cli-value-count = NOMBRE
cli-value-line = NOMBRE
cli-value-cost = COLONNE
cli-value-capacity = COLONNE
cli-value-population = COLONNE
cli-value-income = COLONNE

cli-access-done = Coûts dans la colonne { $column }. { $points ->
    [one] { $points } point noté
   *[other] { $points } points notés
}, dont { $unreached } { $unreached ->
    [one] n’atteint
   *[other] n’atteignent
} rien.
cli-equity-done = Sans accès dans la table : { $lost } points, laissés de côté. De revenu inconnu : { $unknown } points.

access-decay-refused = { $measure } compte pareillement tout ce qui est sous le seuil, sans décroissance
access-decay-refused-help = Retirez --decay, ou prenez --measure gravity.
access-decay-missing = { $measure } pèse selon le coût, et aucune décroissance n’est donnée
access-decay-missing-help = Donnez-en une, comme --decay power:1 ou --decay exponential:0.1.
access-cutoff-missing = { $measure } n’a ni seuil ni décroissance
access-cutoff-missing-help = Donnez --cutoff, dont découlent ses poids usuels, ou votre --decay.
access-count-refused = { $measure } ne compte pas les plus proches
access-count-refused-help = Retirez --count, ou prenez --measure nearest.
access-count = le nombre à atteindre est 0
access-count-help = Donnez à --count un nombre au-dessus de 0.
access-endless = de { $from } à { $to } le poids n’est pas fini, au coût de { $cost }
access-endless-help = Relevez les plus petits coûts de la matrice (une demi-minute, par exemple), ou prenez une décroissance finie à cet endroit, comme exponential:B.
access-no-pair = aucune ligne de { $file } ne nomme des points des deux tables avec un coût
access-no-pair-help = Vérifiez que les identifiants sont écrits de même, et le sens de la matrice : from_id est de la demande, to_id de l’offre (--passive la retourne).
access-not-in-minutes = les paliers de l’apl sont en minutes, et les coûts sont dans la colonne { $column }
access-not-in-minutes-help = Nommez une colonne en minutes avec --cost, ou donnez les paliers dans l’unité de la colonne, comme --decay steps:300=1,600=0.3,900=0.1 pour des secondes.
decay-parameter = { $name } ne peut avoir le paramètre { $value }
decay-parameter-help = Donnez un nombre fini au-dessus de 0.
decay-no-steps = il n’y a pas de paliers
decay-no-steps-help = Écrivez par exemple steps:10=1,20=0.68,30=0.22.
decay-order = le palier jusqu’à { $bound } ne vient pas après le précédent
decay-order-help = Donnez les bornes par ordre croissant.
decay-weight = un palier ne peut peser { $weight }
decay-weight-help = Donnez un nombre fini à partir de 0.
decay-unknown = « { $text } » n’est pas une décroissance
decay-unknown-help = Prenez steps:10=1,20=0.68,30=0.22, power:B, exponential:B, gaussian:S, gaussian:b=B, logistic:M,S, linear:D, dai:D, epanechnikov:D, flat ou given.
decay-form = « { $text } » n’a pas les paramètres de { $name }
decay-form-help = Écrivez { $form }.

# Sections [access] et [publics] d’une étude
mistake-no-decay = « { $value } » n’est pas une décroissance
mistake-no-decay-help = Écrivez par exemple "steps:10=1,20=0.68,30=0.22", "power:1", "exponential:0.1" ou "gaussian:10".
mistake-no-ages = « { $value } » n’est pas une tranche d’âges
mistake-no-ages-help = Écrivez "15-24", bornes comprises, et "75+" pour la dernière.
mistake-no-rate = les âges { $value } n’ont pas de taux
mistake-no-rate-help = Donnez le taux que la même source donne pour eux, de la même année ; sans lui, aucune estimation n’est faite.
mistake-ages-twice = des âges ont deux taux : { $value }
mistake-ages-twice-help = Donnez un seul taux à chaque âge.
