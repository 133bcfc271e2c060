//! Names of kinds, features, measures and models.

mod feature;
pub mod kind;
mod measure;
mod sentence;

use crate::app::text::Labels;
use crate::recommend::ModelKind;

/// Names of kinds, features, measures and models.
pub const LABELS: Labels = Labels {
    as_table: "看表格",
    as_chart: "看图表",
    activity_kind: kind::activity,
    event_kind: kind::event,
    did: kind::did,
    model: |model| match model {
        ModelKind::Popularity => "热门排行",
        ModelKind::ItemKnn => "相同的人",
        ModelKind::Content => "相近的内容",
        ModelKind::Blend => "混合模型",
        ModelKind::UserKnn => "相似的成员",
        ModelKind::Ease => "线性模型（EASE）",
        ModelKind::RandomWalk => "随机游走",
        ModelKind::ImplicitAls => "矩阵分解（ALS）",
        ModelKind::ExplicitAls => "评分矩阵分解",
        ModelKind::Bpr => "成对排序（BPR）",
        ModelKind::AutoEncoder => "神经网络",
    },
    feature: feature::name,
    segment: feature::segment,
    measure: measure::words,
    finding: sentence::finding,
    reason: sentence::reason,
    likeness: sentence::likeness,
};
