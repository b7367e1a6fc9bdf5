//! Who goes where for given sites, and which sites: those who would lose most
//! by their second choice first, then moves, exchanges, and other sites.

use super::{Choice, Question};

/// Exchanges look at every two rows: beyond so many rows only moves are made.
const EXCHANGED: usize = 600;

/// The best choice met from these ones, about `effort` pairs looked at.
pub(super) fn search(question: &Question, starts: &[Vec<u32>], effort: u64) -> Option<Choice> {
    let mut search = Search {
        question,
        best: None,
        work: 0,
    };
    let mut largest = question.free.clone();
    largest.sort_by(|&a, &b| {
        let held = |j: u32| question.capacity[j as usize];
        held(b).total_cmp(&held(a)).then(a.cmp(&b))
    });
    largest.truncate(question.count);
    for opened in starts.iter().chain([&largest]) {
        search.try_sites(opened);
    }
    search.exchange_sites(effort);
    search.best
}

struct Search<'a> {
    question: &'a Question,
    best: Option<Choice>,
    work: u64,
}

impl Search<'_> {
    /// Assigns everyone to these sites, and keeps the choice if it is the
    /// best.
    fn try_sites(&mut self, opened: &[u32]) -> bool {
        let Some((to, cost)) = self.assign(opened) else {
            return false;
        };
        let better = self
            .best
            .as_ref()
            .is_none_or(|best| cost < best.cost - 1e-9 * cost.abs());
        if better && self.question.is_filled(&to) {
            let opened = opened.to_vec();
            let bound = f64::NEG_INFINITY;
            self.best = Some(Choice {
                opened,
                to,
                cost,
                bound,
                optimal: false,
            });
            return true;
        }
        false
    }

    /// Replaces one site by another while that lowers the cost.
    fn exchange_sites(&mut self, effort: u64) {
        'again: while let Some(best) = &self.best {
            let opened = best.opened.clone();
            for at in 0..opened.len() {
                for &j in &self.question.free {
                    if self.work >= effort {
                        return;
                    }
                    let mut changed = opened.clone();
                    changed[at] = j;
                    if !opened.contains(&j) && self.try_sites(&changed) {
                        continue 'again;
                    }
                }
            }
            return;
        }
    }

    fn assign(&mut self, opened: &[u32]) -> Option<(Vec<Option<u32>>, f64)> {
        let question = self.question;
        let mut open = vec![false; question.capacity.len()];
        opened
            .iter()
            .chain(&question.kept)
            .for_each(|&j| open[j as usize] = true);
        let near = |row: &Vec<(u32, f64)>| -> Vec<(u32, f64)> {
            row.iter()
                .filter(|pair| open[pair.0 as usize])
                .copied()
                .collect()
        };
        let rows: Vec<Vec<(u32, f64)>> = question.rows.iter().map(near).collect();
        self.work += question
            .rows
            .iter()
            .map(|row| row.len() as u64)
            .sum::<u64>();
        let mut rooms = Rooms {
            question,
            rows,
            room: question.capacity.clone(),
            to: Vec::new(),
        };
        if !rooms.fill() && !rooms.fill_heaviest_first() {
            return None;
        }
        self.work += rooms.improve();
        let cost = rooms.cost();
        Some((rooms.to, cost))
    }
}

/// An assignment with the room that it leaves.
struct Rooms<'a> {
    question: &'a Question,
    /// By row, the open places, cheapest first.
    rows: Vec<Vec<(u32, f64)>>,
    room: Vec<f64>,
    to: Vec<Option<u32>>,
}

impl Rooms<'_> {
    /// Those who would lose most by their second choice first.
    fn fill(&mut self) -> bool {
        let loss = |row: usize| {
            let default = self.question.default[row];
            let cost = |rank: usize| self.rows[row].get(rank).map_or(default, |pair| pair.1);
            if cost(1).is_finite() {
                cost(1) - cost(0)
            } else {
                f64::INFINITY
            }
        };
        let losses: Vec<f64> = (0..self.rows.len()).map(loss).collect();
        self.fill_by(&losses)
    }

    fn fill_heaviest_first(&mut self) -> bool {
        let weights = self.question.weight.clone();
        self.fill_by(&weights)
    }

    /// Sends rows to their cheapest place with room, those with the highest
    /// key first; false where a row that has to be served finds none.
    fn fill_by(&mut self, keys: &[f64]) -> bool {
        self.room.clone_from(&self.question.capacity);
        self.to = vec![None; self.rows.len()];
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        order.sort_by(|&a, &b| keys[b].total_cmp(&keys[a]).then(a.cmp(&b)));
        for row in order {
            let weight = self.question.weight[row];
            let place = self.rows[row].iter().find(|pair| self.fits(pair.0, weight));
            match place {
                Some(&(place, _)) => self.send(row, Some(place)),
                None if self.question.default[row].is_infinite() => return false,
                None => {}
            }
        }
        true
    }

    fn fits(&self, place: u32, weight: f64) -> bool {
        weight <= self.room[place as usize] * (1.0 + 1e-12)
    }

    fn send(&mut self, row: usize, place: Option<u32>) {
        let weight = self.question.weight[row];
        if let Some(before) = self.to[row] {
            self.room[before as usize] += weight;
        }
        if let Some(place) = place {
            self.room[place as usize] -= weight;
        }
        self.to[row] = place;
    }

    fn cost_of(&self, row: usize, place: Option<u32>) -> f64 {
        let default = self.question.default[row];
        let pair = place.and_then(|place| self.rows[row].iter().find(|pair| pair.0 == place));
        match place {
            None => default,
            Some(_) => pair.map_or(f64::INFINITY, |pair| pair.1),
        }
    }

    fn cost(&self) -> f64 {
        let rows = self.to.iter().enumerate();
        rows.map(|(row, &to)| self.cost_of(row, to)).sum()
    }

    /// Moves and exchanges while they lower the cost; the pairs looked at.
    fn improve(&mut self) -> u64 {
        let mut work = 0;
        loop {
            let mut better = self.moves();
            work += self.rows.iter().map(|row| row.len() as u64).sum::<u64>();
            if self.rows.len() <= EXCHANGED {
                better |= self.exchanges();
                work += (self.rows.len() * self.rows.len()) as u64;
            }
            if !better {
                return work;
            }
        }
    }

    fn moves(&mut self) -> bool {
        let mut better = false;
        for row in 0..self.rows.len() {
            let now = self.cost_of(row, self.to[row]);
            let weight = self.question.weight[row];
            let cheaper = self.rows[row]
                .iter()
                .take_while(|pair| pair.1 < now - 1e-12 * now);
            let place = cheaper.copied().find(|pair| self.fits(pair.0, weight));
            if let Some((place, _)) = place {
                self.send(row, Some(place));
                better = true;
            }
        }
        better
    }

    fn exchanges(&mut self) -> bool {
        let mut better = false;
        for a in 0..self.rows.len() {
            for b in 0..a {
                let (to_a, to_b) = (self.to[a], self.to[b]);
                let (Some(at_a), Some(at_b)) = (to_a, to_b) else {
                    continue;
                };
                let (heavy, light) = (self.question.weight[a], self.question.weight[b]);
                let room =
                    |place: u32, gone: f64, come: f64| come <= self.room[place as usize] + gone;
                if at_a == at_b || !room(at_a, heavy, light) || !room(at_b, light, heavy) {
                    continue;
                }
                let before = self.cost_of(a, to_a) + self.cost_of(b, to_b);
                let after = self.cost_of(a, to_b) + self.cost_of(b, to_a);
                if after < before - 1e-12 * before {
                    self.send(a, None);
                    self.send(b, to_a);
                    self.send(a, to_b);
                    better = true;
                }
            }
        }
        better
    }
}
