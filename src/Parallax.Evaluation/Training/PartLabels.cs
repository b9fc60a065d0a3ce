using Parallax.Documents.Statements.Attributions;

namespace Parallax.Evaluation.Training;

/// <summary>The field over the labels of attributions' parts.</summary>
internal static class PartLabels
{
    public static NameField Field()
    {
        var allowed = new bool[LabelField.Count + 1, LabelField.Count];
        var closes = new bool[LabelField.Count];
        for (var label = 0; label < LabelField.Count; label++)
        {
            closes[label] = true;
            for (var before = 0; before <= LabelField.Count; before++)
            {
                allowed[before, label] = LabelField.IsAllowed(before, label);
            }
        }

        return new NameField(LabelField.Count, PartSize.Labels, allowed, closes);
    }
}
