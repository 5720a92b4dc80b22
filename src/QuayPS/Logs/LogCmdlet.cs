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
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = RepositorySet, DontShow = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? Organization { get; set; }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = RepositorySet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? Repository { get; set; }

    /// <summary>The beginning of the time span; one day before its end if not specified.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>The end of the time span; now if not specified.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Until { get; set; }

    private protected override object? ErrorTarget => RepositoryOfItem ?? OrganizationOfItem;

    /// <summary>The scope of the log.</summary>
    /// <exception cref="ArgumentException">The organization and the repository are empty.</exception>
    private protected LogScope Scope => ParameterSetName switch
    {
        SuperuserSet => LogScope.WholeRegistry,
        UserSet => LogScope.OfCurrentUser(ActiveSession.User),
        _ when RepositoryOfItem is { } repository => LogScope.OfRepository(RepositoryName.Parse(repository)),
        _ when OrganizationOfItem is { } organization => LogScope.OfOrganization(organization),
        _ => throw new ArgumentException("The organization or repository is empty. Specify one, or omit both -Organization and -Repository for your own log."),
    };

    // An object from the pipeline may have both properties: then its repository is used, unless -Organization is on the
    // command line.
    private protected string? RepositoryOfItem => IsTyped(nameof(Organization)) ? null : Repository.ItemName();

    private string? OrganizationOfItem => Organization.ItemName();

    /// <summary>The time span in whole days of UTC.</summary>
    private protected LogDays Days
    {
        get
        {
            DateTime last = Until is { } end ? LogDays.Of(end) : DateTime.UtcNow.Date;
            return new LogDays(Since is { } begin ? LogDays.Of(begin) : last.AddDays(-1), last);
        }
    }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        base.Prepare();
        if (IsTyped(nameof(Organization)) && IsTyped(nameof(Repository)))
        {
            throw new ArgumentException("Both -Organization and -Repository are specified. Specify one of them.");
        }
    }
}
