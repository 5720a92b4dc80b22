namespace Quay.Client;

/// <summary>A name that can be a segment of a path.</summary>
/// <param name="expected">The description of the name, with its rules.</param>
internal sealed class NameDefinition(string expected) : TextDefinition(MaximumLength)
{
    /// <summary>The largest number of characters of a name, for a robot together with its organization's.</summary>
    public const int MaximumLength = 255;

    public override string Expected => expected;

    protected override object? Parse(string text, DocumentReading reading) => AddressName.Problem(text) is null ? base.Parse(text, reading) : null;
}
