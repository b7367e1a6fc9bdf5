# maillage site

cli-site-about = Which sites to open, with the proof of how good the choice is
cli-site-long =
    Which sites to open among candidates, over a matrix of your own: demand is at the origins,
    candidates are the destinations, costs and the radius are in the unit of the matrix.

    Problems, and what their objective is:
      mclp         -p sites that cover most people within the radius: the people covered
                   (Church & ReVelle 1974)
      lscp         the fewest sites that leave no demand point beyond the radius: their
                   number (Toregas et al. 1971)
      lscp-backup  as few, with most demand points covered twice: the number of points with
                   two places or more, or with a single candidate, as spopt counts them
                   (Hogan & ReVelle 1986); backup_points leaves the latter out
      p-median     -p sites with the least travel: the sum of people times cost (Hakimi 1964)
      p-center     -p sites with the shortest farthest trip: its cost, every demand point
                   counting alike (Hakimi 1964)
      capacitated-p-median, capacitated-mclp
                   as p-median and mclp, where a candidate holds so many people and each
                   demand point goes whole to one place; --candidates needs a column capacity

    The radius is inclusive: a cost of exactly the radius is covered. With --fading, cover
    falls in a straight line from whole at the radius to nothing at that cost.

    Places that exist already (--existing, or the column existing of the candidates) stay
    open and serve whom they reach. They do not count towards -p, nor in the number of sites
    of lscp, nor in a budget: the question is what to add.

    Tables: the matrix has a row a pair, with from_id, to_id and a cost; pairs without a row
    are out of reach. Demand is id,population. Candidates are id[,capacity][,price][,existing];
    without them, every destination of the matrix is one. All may be packed by gzip.

    On the standard output, one JSON object: objective, bound (no choice is better than that),
    optimal (whether the two meet), gap (how far they are apart, as a part of the objective),
    chosen (in the order of the candidates), kept, and what the choice means for people. The
    table written has the columns id, population, candidate, cost and covered, a row for each
    demand point: where it goes. Points that no place may ever reach are counted apart.
cli-site-after =
    Examples:
      maillage site --problem mclp -p 4 --radius 5000 --matrix m.csv --demand d.csv --out s.csv
      maillage site --problem p-median -p 2 --matrix m.csv --demand d.csv --existing open.csv --out s.csv
      maillage site --problem mclp --budget 900 --radius 20 --matrix m.csv --demand d.csv --candidates c.csv --weight seniors=2 --weight others=1 --out s.csv
cli-value-problem = PROBLEM
cli-value-sites = NUMBER
cli-value-budget = AMOUNT
cli-value-radius = COST
cli-value-fading = COST
cli-value-candidates = FILE
cli-value-existing = FILE
cli-value-weight = COLUMN[=WEIGHT]
cli-value-effort = MILLIONS
cli-arg-site-problem = mclp, lscp, lscp-backup, p-median, p-center, capacitated-p-median or capacitated-mclp
cli-arg-site-sites = How many sites to open, beside those that exist
cli-arg-site-budget = What may be spent in all, by the column price of the candidates (mclp, p-median)
cli-arg-site-radius = Within what cost demand is covered
cli-arg-site-fading = Beyond the radius, cover falls to nothing at this cost (mclp)
cli-arg-site-matrix = The matrix
cli-arg-site-demand = Who is where
cli-arg-site-candidates = The candidates [default: every destination of the matrix]
cli-arg-site-existing = Places that stay open: a table with the column id
cli-arg-site-cost = The column of the matrix to take as cost [default: cost, seconds, travel_time, minutes or distance, else the only one left]
cli-arg-site-weight = A column of the demand and what one person of it counts; may be given several times [default: population]
cli-arg-site-filled = Places that exist have to be filled to their capacity
cli-arg-site-leave_uncoverable = lscp: cover those who can be, where some are beyond the radius of every candidate
cli-arg-site-effort = How hard to look, in millions of pairs [default: 1000]
cli-arg-site-table = The table to write

site-lost = { $count ->
    [one] { $count } demand point goes nowhere
   *[other] { $count } demand points go nowhere
}: it is without a candidate in the table, and counted apart.
site-needs-radius = { $problem } needs a radius
site-needs-radius-help = Give --radius, in the unit of the matrix.
site-needs-sites = { $problem } needs the number of sites to open
site-needs-sites-help = Give -p.
site-needs-capacity = { $problem } needs to know what each candidate holds
site-needs-capacity-help = Give --candidates, a table with the columns id and capacity.
site-needs-price = a budget needs to know what each candidate costs
site-needs-price-help = Give --candidates, a table with the columns id and price.
site-no-budget = { $problem } takes no budget
site-no-budget-help = Give -p, or solve mclp or p-median.
site-no-fading = { $problem } takes no fading cover
site-no-fading-help = Leave --fading out, or solve mclp.
site-fading-order = cover cannot fade to nothing before the radius
site-fading-order-help = Give --fading a cost of at least the radius.
site-no-pair = no row of { $file } joins a demand point and a candidate
site-no-pair-help = from_id has to hold the id of the demand, to_id those of the candidates; identifiers are text: 016 and 16 are two.
site-too-few-candidates = { $sites } sites cannot be opened: there are { $candidates } candidates
site-too-few-candidates-help = Ask for -p { $candidates } at most.
site-too-few-sites = { $sites } sites do not reach all the demand that candidates reach
site-too-few-sites-help = -p { $least } at least would be needed.
site-none-found = no choice within these means that serves everyone was found
site-none-found-help = Raise the means, the capacities or the effort.
site-too-little-capacity = the sites that may be opened hold { $capacity } at most, and the demand is { $demand }
site-too-little-capacity-help = Raise -p or the capacities.
site-uncoverable = { $count ->
    [one] { $count } demand point is beyond the radius of every candidate
   *[other] { $count } demand points are beyond the radius of every candidate
}: { $named }
site-uncoverable-help = --radius { $radius } is the least that would do{ $unreachable ->
    [0] {""}
    [one] , save for one point that no candidate reaches at any cost
   *[other] , save for { $unreachable } points that no candidate reaches at any cost
}. Or add candidates, or cover the others with --leave-uncoverable.
site-unreachable-help = No candidate reaches them at any cost. Add candidates or pairs, or cover the others with --leave-uncoverable.
