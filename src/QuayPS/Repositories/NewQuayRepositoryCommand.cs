using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a repository.</summary>
[Cmdlet(VerbsCommon.New, "QuayRepository", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepository))]
public sealed class NewQuayRepositoryCommand : QuayItemCmdlet
{
    /// <summary>The name below the namespace, or the full name <c>namespace/name</c> if no namespace is given.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Repository")]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The organization or user that will own it; the session's user if neither this nor the name says.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Organization")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Namespace { get; set; }

    /// <summary>Who may see it. Private unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public QuayVisibility Visibility { get; set; } = QuayVisibility.Private;

    /// <summary>What it is for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>What it holds: image unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Kind { get; set; }

    private protected override object? ErrorTarget => Namespace is null ? Name : Namespace + "/" + Name;

    private protected override void Execute()
    {
        (string? ns, string name) = Split();
        (QuayVisibility visibility, string description, string? kind) = (Visibility, Description ?? string.Empty, Kind.NullIfEmpty());
        Send(
            $"Repository '{(ns is null ? name : ns + "/" + name)}' ({visibility})",
            "Create",
            token => Client.Repositories.CreateAsync(ns, name, visibility, description, kind, token));
    }

    private (string? Namespace, string Name) Split()
    {
        if (Namespace is not null || Name.IndexOf('/') < 0)
        {
            return (Namespace, Name);
        }

        var full = RepositoryName.Parse(Name);
        return (full.Namespace, full.Name);
    }
}
