using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the log of an organization, of a repository or, without either, of the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayLog", DefaultParameterSetName = "User")]
[OutputType(typeof(QuayLogEntry))]
public sealed class GetQuayLogCommand : QuayLogCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Organization")]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Repository")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    private protected override object? ErrorTarget => ParameterSetName switch
    {
        "Organization" => Organization,
        "Repository" => Repository,
        _ => Performer,
    };

    private protected override LogScope Scope => ParameterSetName switch
    {
        "Organization" => LogScope.OfOrganization(Organization),
        "Repository" => LogScope.OfRepository(RepositoryName.Parse(Repository)),
        _ => LogScope.CurrentUser,
    };
}
