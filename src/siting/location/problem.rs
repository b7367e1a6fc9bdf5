//! The problem in the form that every part of the solver reads.

/// A candidate that a row can use, or a row that a column can serve, with the
/// cost.
pub(super) type Pair = (u32, f64);

/// Sparse lists, one after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    starts: Vec<usize>,
    pairs: Vec<Pair>,
}

impl Lists {
    fn of(lists: impl Iterator<Item = impl AsRef<[Pair]>>) -> Self {
        let mut all = Self {
            starts: vec![0],
            pairs: Vec::new(),
        };
        for list in lists {
            all.pairs.extend_from_slice(list.as_ref());
            all.starts.push(all.pairs.len());
        }
        all
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    pub(super) fn get(&self, at: usize) -> &[Pair] {
        &self.pairs[self.starts[at]..self.starts[at + 1]]
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &[Pair]> {
        (0..self.len()).map(|at| self.get(at))
    }

    pub(super) fn pairs(&self) -> usize {
        self.pairs.len()
    }

    /// The same pairs by their other end, in the order of the lists.
    fn turned(&self, count: usize) -> Self {
        let mut starts = vec![0; count + 1];
        for &(to, _) in &self.pairs {
            starts[to as usize + 1] += 1;
        }
        for at in 0..count {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut pairs = vec![(0, 0.0); self.pairs.len()];
        for (from, list) in self.iter().enumerate() {
            for &(to, cost) in list {
                pairs[next[to as usize]] = (index(from), cost);
                next[to as usize] += 1;
            }
        }
        Self { starts, pairs }
    }
}

/// Ranks are held in 32 bits: matrices of more rows do not fit a memory.
pub(super) fn index(at: usize) -> u32 {
    u32::try_from(at).expect("fewer than four thousand million rows")
}

/// What may be spent on opening places.
#[derive(Clone, Debug)]
pub(crate) enum Limit {
    /// So many places at most.
    Count(u64),
    /// Places whose prices sum to this at most; the prices by candidate.
    Budget(u64, Vec<u64>),
}

impl Limit {
    /// The price of a candidate, one where places are counted.
    pub(super) fn price(&self, candidate: u32) -> u64 {
        match self {
            Self::Count(_) => 1,
            Self::Budget(_, prices) => prices[candidate as usize],
        }
    }

    /// What may be spent in all.
    pub(super) fn total(&self) -> u64 {
        match self {
            Self::Count(limit) | Self::Budget(limit, _) => *limit,
        }
    }

    fn spend(&mut self, spent: u64) {
        match self {
            Self::Count(limit) | Self::Budget(limit, _) => *limit = limit.saturating_sub(spent),
        }
    }
}

/// Rows that pay the least cost among the open candidates, or their default.
#[derive(Clone, Debug)]
pub(crate) struct Location {
    /// By row, the candidates cheaper than going without, cheapest first.
    pub(super) rows: Lists,
    /// The same by candidate, by row.
    pub(super) columns: Lists,
    /// What a row pays when nothing that serves it is open; infinite where it
    /// has to be served.
    pub(super) default: Vec<f64>,
    /// The candidates that can be opened, in order.
    pub(super) free: Vec<u32>,
    pub(super) means: Limit,
    /// Every cost of a solution is a multiple of this; nothing when unknown.
    pub(super) grain: f64,
}

impl Location {
    /// A problem from rows of candidates and costs, in any order.
    pub(crate) fn new(
        rows: Vec<Vec<Pair>>,
        default: Vec<f64>,
        (free, candidates): (Vec<u32>, usize),
        means: Limit,
    ) -> Self {
        let mut allowed = vec![false; candidates];
        for &j in &free {
            allowed[j as usize] = true;
        }
        let lists = rows.into_iter().zip(&default).map(|(mut row, &default)| {
            row.retain(|&(j, cost)| allowed[j as usize] && cost < default);
            row.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
            row
        });
        let rows = Lists::of(lists);
        Self {
            columns: rows.turned(candidates),
            rows,
            default,
            free,
            means,
            grain: 0.0,
        }
    }

    /// The same problem, every cost of whose solutions is a multiple of `grain`.
    pub(crate) fn with_grain(mut self, grain: f64) -> Self {
        self.grain = grain;
        self
    }

    /// How many candidates there are, those that cannot be opened included.
    pub(super) fn candidates(&self) -> usize {
        self.columns.len()
    }

    /// The problem that is left once candidates are opened and closed; rows
    /// and candidates keep their ranks.
    pub(super) fn restricted(&self, opened: &[u32], closed: &[u32]) -> Self {
        let mut default = self.default.clone();
        for &j in opened {
            for &(row, cost) in self.columns.get(j as usize) {
                let least = &mut default[row as usize];
                *least = least.min(cost);
            }
        }
        let mut free = vec![false; self.candidates()];
        for &j in &self.free {
            free[j as usize] = true;
        }
        let gone = opened.iter().chain(closed);
        gone.for_each(|&j| free[j as usize] = false);
        let mut means = self.means.clone();
        means.spend(opened.iter().map(|&j| self.means.price(j)).sum());
        let lists = self.rows.iter().zip(&default).map(|(row, &default)| {
            let cheaper = row.iter().take_while(|pair| pair.1 < default);
            let open = cheaper.filter(|pair| free[pair.0 as usize]);
            open.copied().collect::<Vec<_>>()
        });
        let rows = Lists::of(lists);
        let left = self.free.iter().copied();
        Self {
            columns: rows.turned(self.candidates()),
            rows,
            default,
            free: left.filter(|&j| free[j as usize]).collect(),
            means,
            grain: self.grain,
        }
    }

    /// The problem without the pairs that no solution better than the target
    /// uses: with the bound `room` below the target, a row paying `room` more
    /// than its reward already reaches it. A row that would pay so much for
    /// going without has to be served. `None` where a row can pay nothing
    /// less: nothing is better than the target.
    pub(super) fn tightened(mut self, rewards: &[f64], room: f64) -> Option<Self> {
        if !room.is_finite() {
            return Some(self);
        }
        let most = |row: usize| rewards[row] + room;
        for (row, default) in self.default.iter_mut().enumerate() {
            if *default >= most(row) {
                *default = f64::INFINITY;
            }
        }
        let served = |row: usize, cheap: usize| cheap > 0 || self.default[row].is_finite();
        let mut kept = Vec::with_capacity(self.rows.len());
        for (row, pairs) in self.rows.iter().enumerate() {
            let cheap = pairs.partition_point(|pair| pair.1 < most(row));
            if !served(row, cheap) {
                return None;
            }
            kept.push(cheap);
        }
        let lists = self.rows.iter().zip(&kept);
        self.rows = Lists::of(lists.map(|(pairs, &cheap)| &pairs[..cheap]));
        self.columns = self.rows.turned(self.columns.len());
        Some(self)
    }

    /// The candidates that rows which have to be served leave no choice about.
    pub(super) fn needed(&self) -> Vec<u32> {
        let rows = self.rows.iter().zip(&self.default);
        let single = rows.filter(|(pairs, default)| pairs.len() == 1 && default.is_infinite());
        let mut needed: Vec<u32> = single.map(|(pairs, _)| pairs[0].0).collect();
        needed.sort_unstable();
        needed.dedup();
        needed
    }

    /// Whether some row has to be served and cannot be.
    pub(super) fn is_hopeless(&self) -> bool {
        let mut rows = self.rows.iter().zip(&self.default);
        rows.any(|(pairs, default)| pairs.is_empty() && default.is_infinite())
    }

    /// Takes rows out of the choice: each pays `default` whatever is opened.
    pub(super) fn settle(&mut self, settled: &[Option<f64>]) {
        for (default, settled) in self.default.iter_mut().zip(settled) {
            *default = settled.unwrap_or(*default);
        }
        let lists = self.rows.iter().zip(settled);
        let kept = lists.map(|(pairs, settled)| {
            let nothing: &[Pair] = &[];
            if settled.is_some() { nothing } else { pairs }
        });
        self.rows = Lists::of(kept);
        self.columns = self.rows.turned(self.columns.len());
    }

    /// The candidates of the rows that have to be served.
    pub(in crate::siting) fn to_serve(&self) -> Vec<Vec<u32>> {
        let rows = self.rows.iter().zip(&self.default);
        let to_serve = rows.filter(|(_, default)| default.is_infinite());
        to_serve
            .map(|(row, _)| row.iter().map(|pair| pair.0).collect())
            .collect()
    }

    /// What everyone pays once these candidates are opened.
    pub(super) fn cost(&self, opened: &[u32]) -> f64 {
        let mut least = self.default.clone();
        for &j in opened {
            for &(row, cost) in self.columns.get(j as usize) {
                let least = &mut least[row as usize];
                *least = least.min(cost);
            }
        }
        least.iter().sum()
    }

    /// What each row pays at the least, with everything open.
    pub(super) fn cheapest(&self) -> Vec<f64> {
        let rows = self.rows.iter().zip(&self.default);
        let least = rows.map(|(pairs, &default)| pairs.first().map_or(default, |pair| pair.1));
        least.collect()
    }

    /// The largest bound that still says that nothing beats this cost.
    pub(super) fn target(&self, best: f64) -> f64 {
        let slack = 1e-9 * best.abs();
        // A cost below the best one is below it by a grain at least.
        (best - self.grain + slack).min(best - slack)
    }
}
