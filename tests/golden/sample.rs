//! The sample community, byte for byte. Whoever changes the generator on purpose
//! writes the new figures here; the same figures hold on every machine.

use truefan::model::Time;
use truefan::sample::generate;
use xxhash_rust::xxh3::xxh3_64;

#[test]
fn the_sample_is_the_same_everywhere() {
    // 2026-01-01T20:00:00Z.
    let data = generate(1, Time(1_767_297_600_000));
    let counts = (data.contents.len(), data.payments.len(), data.events.len());
    let bytes = postcard::to_allocvec(&data).unwrap();
    assert_eq!(counts, (264, 882, 37_885));
    assert_eq!(format!("{:016x}", xxh3_64(&bytes)), "96bbea5024afd02a");
}
