//! Strongly connected components (Tarjan 1972, *Depth-first search and linear
//! graph algorithms*), without recursion: road graphs are deep.

use super::graph::Rows;

/// The component of each node, numbered from 0 in the order of their first
/// node.
pub(super) fn strong(rows: &Rows) -> Vec<u32> {
    let mut tarjan = Tarjan::new(rows);
    for node in 0..tarjan.size() {
        if tarjan.order[node as usize] == 0 {
            tarjan.explore(node);
        }
    }
    renumber(tarjan.component)
}

struct Tarjan<'a> {
    rows: &'a Rows,
    /// When a node was met, from 1; 0 before.
    order: Vec<u32>,
    /// The earliest node on the stack that can be reached.
    low: Vec<u32>,
    /// The component, from 1; 0 before it is known.
    component: Vec<u32>,
    stack: Vec<u32>,
    /// The path explored: a node and its next hop.
    path: Vec<(u32, u32)>,
    met: u32,
    found: u32,
}

impl<'a> Tarjan<'a> {
    fn new(rows: &'a Rows) -> Self {
        let nodes = rows.starts.len() - 1;
        Self {
            rows,
            order: vec![0; nodes],
            low: vec![0; nodes],
            component: vec![0; nodes],
            stack: Vec::new(),
            path: Vec::new(),
            met: 0,
            found: 0,
        }
    }

    fn size(&self) -> u32 {
        u32::try_from(self.order.len()).expect("nodes are numbered by u32")
    }

    fn explore(&mut self, root: u32) {
        self.enter(root);
        while let Some(&(node, hop)) = self.path.last() {
            if hop == self.rows.starts[node as usize + 1] {
                self.leave(node);
                continue;
            }
            if let Some(top) = self.path.last_mut() {
                top.1 += 1;
            }
            let next = self.rows.hops[hop as usize].node;
            if self.order[next as usize] == 0 {
                self.enter(next);
            } else if self.component[next as usize] == 0 {
                self.lower(node, self.order[next as usize]);
            }
        }
    }

    fn enter(&mut self, node: u32) {
        self.met += 1;
        self.order[node as usize] = self.met;
        self.low[node as usize] = self.met;
        self.stack.push(node);
        self.path.push((node, self.rows.starts[node as usize]));
    }

    fn lower(&mut self, node: u32, bound: u32) {
        let low = &mut self.low[node as usize];
        *low = bound.min(*low);
    }

    fn leave(&mut self, node: u32) {
        self.path.pop();
        let low = self.low[node as usize];
        if let Some(&(above, _)) = self.path.last() {
            self.lower(above, low);
        }
        if low == self.order[node as usize] {
            self.found += 1;
            while let Some(member) = self.stack.pop() {
                self.component[member as usize] = self.found;
                if member == node {
                    break;
                }
            }
        }
    }
}

/// Numbers from 1 in any order become numbers from 0 in the order of nodes.
fn renumber(mut component: Vec<u32>) -> Vec<u32> {
    let mut names = vec![None; component.iter().max().map_or(0, |&m| m as usize + 1)];
    let mut next = 0;
    for c in &mut component {
        let name = names[*c as usize].get_or_insert_with(|| {
            next += 1;
            next - 1
        });
        *c = *name;
    }
    component
}
