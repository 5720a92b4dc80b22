using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the log of an organization, of a repository or, without either, of the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayLog", DefaultParameterSetName = LogTarget.User)]
[OutputType(typeof(QuayLogEntry))]
public sealed class GetQuayLogCommand : QuayLogCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LogTarget.Organization)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LogTarget.Repository)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    private protected override object? ErrorTarget => LogTarget.Label(ParameterSetName, Organization, Repository) ?? Performer;

    private protected override LogScope Scope => LogTarget.Scope(ParameterSetName, Organization, Repository);
}
