### Le fichier d’étude et ses fautes.
### mistake-CLÉ : ce qui ne va pas ; mistake-CLÉ-help : ce qu’il faut faire.

study-unreadable = L’étude { $path } n’a pas pu être lue : { $cause }
study-unreadable-help = Vérifiez le chemin et les droits du fichier. Pour écrire une étude à partir d’un dossier : maillage new DOSSIER
study-not-utf8 = L’étude { $path } n’est pas en UTF-8 (octet { $offset })
study-not-utf8-help = Enregistrez le fichier en UTF-8.
study-mistakes = { $count ->
    [one] L’étude { $path } contient une faute
   *[other] L’étude { $path } contient { $count } fautes
}

mistake-meant = Vouliez-vous dire « { $meant } » ?

mistake-syntax = ce n’est pas du TOML valide
mistake-syntax-help = Le lecteur de TOML dit : { $detail }. Vérifiez guillemets, crochets et signes égal.
mistake-unknown-key = clé inconnue « { $key } »
mistake-unknown-key-help = Clés connues ici : { $known }.
mistake-missing-key = il manque « { $key } »
mistake-missing-key-help = Ajoutez « { $key } » à cet endroit.
mistake-wrong-shape = attendu : { $wanted } ; trouvé : { $found }
mistake-wrong-shape-help = Écrivez ici { $wanted }.
mistake-unknown-choice = valeur inconnue « { $value } »
mistake-unknown-choice-help = Valeurs possibles : { $choices }.
mistake-out-of-bounds = { $value } est hors limites
mistake-out-of-bounds-help = Donnez un nombre { $bounds }.
mistake-empty = la valeur est vide
mistake-empty-help = Donnez une valeur, ou retirez la clé.
mistake-no-departement = « { $value } » n’est pas un code de département
mistake-no-departement-help = Écrivez-le entre guillemets, avec ses zéros : "23", "2A", "974".
mistake-no-epci = « { $value } » n’est pas un code d’EPCI
mistake-no-epci-help = Écrivez les neuf chiffres de son SIREN entre guillemets : "200067593".
mistake-unknown-crs = « { $value } » ne désigne aucun système de coordonnées connu
mistake-unknown-crs-help = Donnez un code EPSG, par exemple "EPSG:2154" (Lambert-93).
mistake-crs-in-degrees = { $value } compte en degrés
mistake-crs-in-degrees-help = Les distances se mesurent dans un système en mètres : "EPSG:2154" en métropole, l’UTM local outre-mer.
mistake-exclusive = « { $one } » et « { $other } » s’excluent
mistake-exclusive-help = Gardez l’un des deux.
mistake-bad-name = « { $value } » ne peut pas nommer une colonne
mistake-bad-name-help = N’employez que des lettres sans accent, des chiffres et le tiret bas.
mistake-no-such-file = le fichier « { $path } » n’existe pas
mistake-no-such-file-help = Les chemins partent du dossier de l’étude.

bounds-within = de { $low } à { $high }
bounds-within-no-end = d’au moins { $low }
bounds-above = supérieur à { $low }, jusqu’à { $high }
bounds-above-no-end = supérieur à { $low }

shape-text = un texte entre guillemets
shape-integer = un nombre entier
shape-number = un nombre
shape-boolean = true ou false
shape-date = une date
shape-list = une liste entre crochets
shape-table = une table
shape-tables = une suite de tables, [[…]]
shape-file = le chemin d’un fichier, ou une table avec « file »
