using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a repository.</summary>
[Cmdlet(VerbsCommon.New, "QuayRepository", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepository))]
public sealed class NewQuayRepositoryCommand : QuayItemCmdlet
{
    /// <summary>The name below the namespace, or the full name <c>namespace/name</c> if no namespace is specified.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Repository")]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The organization or user that will own the repository; by default, the namespace of the name or the user of the session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Organization")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Namespace { get; set; }

    /// <summary>Who can see the repository: Private by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public QuayVisibility Visibility { get; set; } = QuayVisibility.Private;

    /// <summary>The description, in Markdown.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>The kind of the repository: image by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Kind { get; set; }

    /// <summary>The object from the pipeline, which shows whether the name comes from its property Repository.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Owner is null || HasFullName ? Name[0] : Owner + "/" + Name[0];

    private string? Owner => Namespace?[0];

    // A row whose only name is in the column Repository has the full name there, beside its namespace.
    private bool HasFullName => Owner is null
        ? Name[0].IndexOf('/') >= 0
        : Name[0].StartsWith(Owner + "/", StringComparison.Ordinal)
            && InputObject?.Properties[nameof(Name)]?.Value is null
            && InputObject?.Properties["Repository"]?.Value is string full
            && full == Name[0];

    private protected override void Execute()
    {
        (string? ns, string name) = (Owner, Name[0]);
        if (HasFullName)
        {
            var full = RepositoryName.Parse(name);
            (ns, name) = (full.Namespace, full.Name);
        }

        Send(
            $"Repository '{(ns is null ? name : ns + "/" + name)}' ({Visibility})",
            "Create",
            token => Client.Repositories.CreateAsync(ns, name, Visibility, Description ?? string.Empty, Kind.NullIfEmpty(), token));
    }
}
