# maillage site

cli-site-about = Quels sites ouvrir, avec la preuve de ce que vaut le choix
cli-site-long =
    Quels sites ouvrir parmi des candidats, sur une matrice à vous : la demande est aux
    origines, les candidats sont les destinations, les coûts et le rayon sont dans l’unité de
    la matrice.

    Problèmes, et leur objectif :
      mclp         -p sites qui couvrent le plus de monde dans le rayon : les personnes
                   couvertes (Church & ReVelle 1974)
      lscp         le moins de sites qui ne laissent aucun point de demande hors du rayon :
                   leur nombre (Toregas et al. 1971)
      lscp-backup  aussi peu, avec le plus de points couverts deux fois : le nombre de points
                   qui ont deux lieux ou plus, ou un seul candidat, comme les compte spopt
                   (Hogan & ReVelle 1986) ; backup_points laisse ces derniers de côté
      p-median     -p sites pour le moins de trajet : la somme des personnes fois le coût
                   (Hakimi 1964)
      p-center     -p sites pour le plus court des plus longs trajets : son coût, chaque point
                   de demande comptant autant (Hakimi 1964)
      capacitated-p-median, capacitated-mclp
                   comme p-median et mclp, quand un candidat contient tant de personnes et que
                   chaque point va tout entier à un seul lieu ; --candidates doit avoir une
                   colonne capacity

    Le rayon est inclus : un coût égal au rayon est couvert. Avec --fading, la couverture
    baisse en ligne droite, d’entière au rayon à nulle à ce coût.

    Les lieux qui existent déjà (--existing, ou la colonne existing des candidats) restent
    ouverts et servent ceux qu’ils atteignent. Ils ne comptent ni dans -p, ni dans le nombre
    de sites de lscp, ni dans un budget : la question est de savoir quoi ajouter.

    Tables : la matrice a une ligne par paire, avec from_id, to_id et un coût ; les paires sans
    ligne sont hors d’atteinte. La demande est id,population. Les candidats sont
    id[,capacity][,price][,existing] ; sans eux, chaque destination de la matrice en est un.
    Toutes peuvent être comprimées par gzip.

    Sur la sortie standard, un objet JSON : objective, bound (aucun choix ne fait mieux),
    optimal (si les deux se rejoignent), gap (leur écart, en part de l’objectif), chosen (dans
    l’ordre des candidats), kept, et ce que le choix veut dire pour les gens. La table écrite a
    les colonnes id, population, candidate, cost et covered, une ligne par point de demande :
    où il va. Les points qu’aucun lieu ne peut atteindre sont comptés à part.
cli-site-after =
    Exemples :
      maillage site --problem mclp -p 4 --radius 5000 --matrix m.csv --demand d.csv --out s.csv
      maillage site --problem p-median -p 2 --matrix m.csv --demand d.csv --existing ouverts.csv --out s.csv
      maillage site --problem mclp --budget 900 --radius 20 --matrix m.csv --demand d.csv --candidates c.csv --weight seniors=2 --weight autres=1 --out s.csv
cli-value-problem = PROBLÈME
cli-value-sites = NOMBRE
cli-value-budget = MONTANT
cli-value-radius = COÛT
cli-value-fading = COÛT
cli-value-candidates = FICHIER
cli-value-existing = FICHIER
cli-value-weight = COLONNE[=POIDS]
cli-value-effort = MILLIONS
cli-arg-site-problem = mclp, lscp, lscp-backup, p-median, p-center, capacitated-p-median ou capacitated-mclp
cli-arg-site-sites = Combien de sites ouvrir, en plus de ceux qui existent
cli-arg-site-budget = Ce qui peut être dépensé en tout, selon la colonne price des candidats (mclp, p-median)
cli-arg-site-radius = À quel coût la demande est couverte
cli-arg-site-fading = Au-delà du rayon, la couverture baisse jusqu’à rien à ce coût (mclp)
cli-arg-site-matrix = La matrice
cli-arg-site-demand = Qui est où
cli-arg-site-candidates = Les candidats [défaut : chaque destination de la matrice]
cli-arg-site-existing = Les lieux qui restent ouverts : une table avec la colonne id
cli-arg-site-cost = La colonne de la matrice à prendre pour coût [défaut : cost, seconds, travel_time, minutes ou distance, sinon la seule qui reste]
cli-arg-site-weight = Une colonne de la demande et ce qu’y compte une personne ; peut être donné plusieurs fois [défaut : population]
cli-arg-site-filled = Les lieux qui existent doivent être remplis à leur capacité
cli-arg-site-leave_uncoverable = lscp : couvrir ceux qui peuvent l’être, quand certains sont hors du rayon de tout candidat
cli-arg-site-effort = L’effort de recherche, en millions de paires [défaut : 1000]
cli-arg-site-table = La table à écrire

site-lost = { $count ->
    [one] { $count } point de demande ne va nulle part
   *[other] { $count } points de demande ne vont nulle part
} : sans candidat dans la table, et compté à part.
site-needs-radius = { $problem } demande un rayon
site-needs-radius-help = Donnez --radius, dans l’unité de la matrice.
site-needs-sites = { $problem } demande le nombre de sites à ouvrir
site-needs-sites-help = Donnez -p.
site-needs-capacity = { $problem } demande ce que contient chaque candidat
site-needs-capacity-help = Donnez --candidates, une table avec les colonnes id et capacity.
site-needs-price = un budget demande ce que coûte chaque candidat
site-needs-price-help = Donnez --candidates, une table avec les colonnes id et price.
site-no-budget = { $problem } ne prend pas de budget
site-no-budget-help = Donnez -p, ou résolvez mclp ou p-median.
site-no-fading = { $problem } ne prend pas de couverture décroissante
site-no-fading-help = Retirez --fading, ou résolvez mclp.
site-fading-order = la couverture ne peut pas s’éteindre avant le rayon
site-fading-order-help = Donnez à --fading un coût d’au moins le rayon.
site-no-pair = aucune ligne de { $file } ne joint un point de demande et un candidat
site-no-pair-help = from_id doit contenir l’id de la demande, to_id celui des candidats ; les identifiants sont du texte : 016 et 16 sont deux.
site-too-few-candidates = { $sites } sites ne peuvent pas être ouverts : il y a { $candidates } candidats
site-too-few-candidates-help = Demandez -p { $candidates } au plus.
site-too-few-sites = { $sites } sites n’atteignent pas toute la demande que des candidats atteignent
site-too-few-sites-help = Il faudrait au moins -p { $least }.
site-none-found = aucun choix dans ces moyens qui serve tout le monde n’a été trouvé
site-none-found-help = Augmentez les moyens, les capacités ou l’effort.
site-too-little-capacity = les sites qui peuvent être ouverts contiennent { $capacity } au plus, et la demande est de { $demand }
site-too-little-capacity-help = Augmentez -p ou les capacités.
site-uncoverable = { $count ->
    [one] { $count } point de demande est hors du rayon de tout candidat
   *[other] { $count } points de demande sont hors du rayon de tout candidat
} : { $named }
site-uncoverable-help = --radius { $radius } est le moindre qui suffirait{ $unreachable ->
    [0] {""}
    [one] , sauf pour un point qu’aucun candidat n’atteint à aucun coût
   *[other] , sauf pour { $unreachable } points qu’aucun candidat n’atteint à aucun coût
}. Ou ajoutez des candidats, ou couvrez les autres avec --leave-uncoverable.
site-unreachable-help = Aucun candidat ne les atteint à aucun coût. Ajoutez des candidats ou des paires, ou couvrez les autres avec --leave-uncoverable.
