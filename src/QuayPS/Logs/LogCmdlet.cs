using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads or exports the log of an organization, of a repository or of the session's user.</summary>
public abstract class LogCmdlet : QuayItemCmdlet
{
    private protected const string UserSet = "User";
    private protected const string OrganizationSet = "Organization";
    private protected const string RepositorySet = "Repository";
    private protected const string SuperuserSet = "Superuser";

    private protected LogCmdlet()
    {
    }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = OrganizationSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = RepositorySet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    /// <summary>The beginning of the time span; one day before its end if not specified.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>The end of the time span; now if not specified.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Until { get; set; }

    private protected override object? ErrorTarget => ParameterSetName switch
    {
        OrganizationSet => Organization[0],
        RepositorySet => Repository[0],
        _ => null,
    };

    /// <summary>The scope of the log.</summary>
    private protected LogScope Scope => ParameterSetName switch
    {
        OrganizationSet => LogScope.OfOrganization(Organization[0]),
        RepositorySet => LogScope.OfRepository(RepositoryName.Parse(Repository[0])),
        SuperuserSet => LogScope.WholeRegistry,
        _ => LogScope.OfCurrentUser(ActiveSession.User),
    };

    /// <summary>The time span in whole days of UTC.</summary>
    private protected LogDays Days
    {
        get
        {
            DateTime last = Until is { } end ? LogDays.Of(end) : DateTime.UtcNow.Date;
            return new LogDays(Since is { } begin ? LogDays.Of(begin) : last.AddDays(-1), last);
        }
    }
}
