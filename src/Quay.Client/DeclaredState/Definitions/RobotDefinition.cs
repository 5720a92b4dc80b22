namespace Quay.Client;

/// <summary>The name of a robot: short, or the full name for a robot of another organization.</summary>
internal sealed class RobotDefinition : TextDefinition
{
    public override string Expected => "the name of a robot, short or as 'organization+name'";

    public override DocumentNode Write(object value, DocumentWriting writing) => DocumentWriting.Text(writing.RobotName((string)value));

    protected override object? Parse(string text, DocumentReading reading) =>
        AddressName.Problem(text) is null && reading.RobotName(text) is { Length: <= NameDefinition.MaximumLength } name ? name : null;
}
