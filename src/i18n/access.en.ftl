# maillage access and maillage equity

cli-access-about = Scores of access over a matrix of your own
cli-access-long =
    Scores of access over a matrix of your own: who asks is at the origins i, what is
    offered at the destinations j, and it costs c to get from the one to the other. Costs,
    the cut-off and the parameters of the decay are in one unit, that of the matrix.

    Measures, with S the supply, P the demand and w the weight of a cost:
      cumulative   sum over j of S, within the cut-off (Wachs & Kumagai 1973)
      nearest      the least cost within which S adds up to -k (no decay)
      gravity      sum over j of S·w (Hansen 1959); needs --decay
      2sfca        R = S / sum over i of P·w, then the sum over j of R·w; w = 1 within the
                   cut-off (Luo & Wang 2003), or the decay given
      e2sfca       the same with w = 1, 0.68, 0.22 in the three thirds of the cut-off
                   (Luo & Qi 2009: 10, 20 and 30 minutes), or the decay given
      kd2sfca      the same with Dai’s kernel over the cut-off (2010), or the decay given
      3sfca        G = w / sum over j of w; R = S / sum over i of P·G·w; sum of R·G·w
                   (Wan, Zou & Sternberg 2012)
      mh3sfca      H = S·w / sum over j of S·w; R = S / sum over i of P·H; sum of R·H·w
                   (Jörg et al. 2019)
      bfca         R = S / sum over i of P·w/(sum over j of w); sum over j of
                   R·w/(sum over i of w) (Páez, Higgins & Vivona 2019)
      apl          e2sfca with the French national steps: 1 up to 5 minutes, 0.3 up to 10,
                   0.1 up to 15 (DREES 2012), or the decay given

    Decays, of a cost c:
      steps:10=1,20=0.68,30=0.22   the weight of the first bound that c does not pass;
                   0 past the last; write <10=1 for a bound that is not in its step
      power:B      c^-B            exponential:B  exp(-B·c)
      gaussian:S   exp(-c²/(2·S²)) gaussian:b=B   exp(-c²/B)
      logistic:M,S g(0)/g(c), g(t) = 1 + exp(pi·(t-M)/(S·sqrt(3)))
      linear:D     1-c/D, 0 past D
      dai:D        (exp(-(c/D)²/2) - exp(-1/2)) / (1 - exp(-1/2)), 0 past D
      epanechnikov:D  0.75·(1-(c/D)²), 0 past D
      flat         1               given          c itself: the matrix holds weights

    Bounds are inclusive: a cost of exactly the cut-off counts. With a decay, the cut-off
    makes the weight 0 past it; with neither, the whole matrix counts. 3sfca, mh3sfca and
    bfca without a decay have w = 1 within the cut-off.

    Tables: the matrix has a row a pair, with from_id, to_id and a cost; pairs without a
    row are out of reach. Supply is id,capacity and demand id,population. All may be
    packed by gzip. Rows that cannot count are set aside, and told. The table written has
    the columns id, access and unreached, a row for each point of the demand, in its
    order: who reaches nothing has the access 0 (for nearest too) and true in the last.
    A place that nobody asks for has nothing to share out.
cli-access-after =
    Examples:
      maillage access --matrix m.csv --supply s.csv --demand d.csv --measure 2sfca --cutoff 30 --out a.csv
      maillage access --matrix m.csv.gz --cost travel_time --supply land.csv --capacity jobs --demand land.csv --measure gravity --decay exponential:0.2 --out a.csv

cli-equity-about = How unequally access falls: Gini, Theil, Palma, poverty
cli-equity-long =
    How unequally access falls among people. The table written has the columns index, line
    and value; an index that is not defined (of nobody, or where all have 0) has no value.

      mean           the mean access of a person
      gini, theil    0 where all have the same
      palma          mean access of people above the ninth decile of income, over that of
                     people up to the fourth (deciles as wtd.quantile of Hmisc)
      concentration  -1 where access falls to the poorest alone, 1 to the richest alone
      fgt0 to fgt2   with --line: the share of people below the line, how far below they
                     are, and the same squared; who is exactly at the line is not below it

    Who reaches nothing takes part with the access 0.
cli-equity-after =
    Example:
      maillage equity --access a.csv --demand d.csv --income income_per_capita --line 95368

cli-arg-matrix = The costs: a table with from_id, to_id and a cost, packed by gzip or not
cli-arg-supply = What is offered at the destinations: a table with id and capacity
cli-arg-demand = Who is at the origins: a table with id and population
cli-arg-measure = cumulative, nearest, gravity, 2sfca, e2sfca, kd2sfca, 3sfca, mh3sfca, bfca or apl
cli-arg-within = The cost past which nothing counts, in the unit of the matrix; itself counts
cli-arg-decay = How much less what is farther counts, as power:1 or steps:10=1,20=0.68,30=0.22
cli-arg-count = For nearest: how much supply is to be reached [default: 1]
cli-arg-cost = The column of the cost [default: cost, seconds, travel_time, minutes or distance; else the only one left]
cli-arg-capacity = The column of the supply [default: capacity]
cli-arg-population = The column of the people [default: population]
cli-arg-passive = Against the way: who can come. from_id is then of --supply, and to_id of --demand
cli-arg-access-table = The table to write
cli-arg-access = Scores of access: a table with id and access
cli-arg-income = The column of incomes in the demand, for palma and concentration; it may be empty in places
cli-arg-line = The line of poverty of access, in the unit of access
cli-arg-equity-table = The table to write [default: the standard output]
cli-value-matrix = FILE
cli-value-supply = FILE
cli-value-demand = FILE
cli-value-access = FILE
cli-value-measure = MEASURE
cli-value-decay = DECAY
cli-value-within = NUMBER
cli-value-table = FILE
cli-value-count = NUMBER
cli-value-line = NUMBER
cli-value-cost = COLUMN
cli-value-capacity = COLUMN
cli-value-population = COLUMN
cli-value-income = COLUMN

cli-access-done = Costs in column { $column }. { $points ->
    [one] { $points } point
   *[other] { $points } points
} scored, of which { $unreached } { $unreached ->
    [one] reaches
   *[other] reach
} nothing.
cli-equity-done = People without access in the table: { $lost } points, left out. Of unknown income: { $unknown } points.

access-decay-refused = { $measure } counts everything within the cut-off alike, and has no decay
access-decay-refused-help = Leave --decay out, or take --measure gravity.
access-decay-missing = { $measure } weighs by cost, and no decay is given
access-decay-missing-help = Give one, as --decay power:1 or --decay exponential:0.1.
access-cutoff-missing = { $measure } has neither a cut-off nor a decay
access-cutoff-missing-help = Give --cutoff, from which its usual weights follow, or a --decay of your own.
access-count-refused = { $measure } does not count the nearest
access-count-refused-help = Leave --count out, or take --measure nearest.
access-count = the number to be reached is 0
access-count-help = Give --count a number above 0.
access-endless = from { $from } to { $to } the weight is not finite, at a cost of { $cost }
access-endless-help = Raise the least costs in the matrix (half a minute, for instance), or take a decay that is finite there, as exponential:B.
access-no-pair = no row of { $file } names points of both tables with a cost
access-no-pair-help = Check that identifiers are spelt alike, and which way the matrix goes: from_id is of the demand, to_id of the supply (--passive turns it round).
access-not-in-minutes = the steps of apl are in minutes, and the costs are in column { $column }
access-not-in-minutes-help = Name a column in minutes with --cost, or give the steps in the unit of the column, as --decay steps:300=1,600=0.3,900=0.1 for seconds.
decay-parameter = { $name } cannot have the parameter { $value }
decay-parameter-help = Give a finite number above 0.
decay-no-steps = there are no steps
decay-no-steps-help = Write for instance steps:10=1,20=0.68,30=0.22.
decay-order = the step up to { $bound } does not come after the one before it
decay-order-help = Give bounds in ascending order.
decay-weight = a step cannot weigh { $weight }
decay-weight-help = Give a finite number from 0 up.
decay-unknown = “{ $text }” is no decay
decay-unknown-help = Take steps:10=1,20=0.68,30=0.22, power:B, exponential:B, gaussian:S, gaussian:b=B, logistic:M,S, linear:D, dai:D, epanechnikov:D, flat or given.
decay-form = “{ $text }” does not have the parameters of { $name }
decay-form-help = Write { $form }.

# Sections [access] and [publics] of a study
mistake-no-decay = “{ $value }” is no decay
mistake-no-decay-help = Write for instance "steps:10=1,20=0.68,30=0.22", "power:1", "exponential:0.1" or "gaussian:10".
mistake-no-ages = “{ $value }” is no band of ages
mistake-no-ages-help = Write "15-24", both included, and "75+" for the last.
mistake-no-rate = the ages { $value } have no rate
mistake-no-rate-help = Give the rate that the same source states for them, of the same year; without it no estimate is made.
mistake-ages-twice = some ages have two rates: { $value }
mistake-ages-twice-help = Give each age one rate.
