//! The worker's program: it computes and stores, and the page only shows.

fn main() {
    truefan::web::guest::start();
}
