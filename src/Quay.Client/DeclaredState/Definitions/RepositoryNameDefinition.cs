namespace Quay.Client;

/// <summary>The name of a repository below its organization, or a pattern.</summary>
internal sealed class RepositoryNameDefinition : TextDefinition
{
    public override string Expected => "the name of a repository below the organization, of at most 255 characters, or a pattern with * and ?";

    protected override object? Parse(string text, DocumentReading reading)
    {
        if (RepositoryPattern.IsPattern(text))
        {
            return text;
        }

        if (text.Length > NameDefinition.MaximumLength)
        {
            return null;
        }

        try
        {
            return RepositoryName.Parse(reading.Target + "/" + text).Name;
        }
        catch (InvalidNameException)
        {
            return null;
        }
    }
}
