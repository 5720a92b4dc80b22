using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the notifications of a repository, of an organization or, without either, of the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayNotification")]
[OutputType(typeof(QuayNotification))]
public sealed class GetQuayNotificationCommand : SessionCmdlet
{
    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string? Repository { get; set; }

    /// <summary>The only one to read.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NotificationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Uuid { get; set; }

    /// <summary>The organization.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string? Organization { get; set; }

    /// <summary>The object from the pipeline; a notification says by itself whose it is.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Uuid ?? Repository.NullIfEmpty() ?? Organization.NullIfEmpty();

    private protected override void Execute()
    {
        Place place = NamespaceOrRepository.Parse(MyInvocation, InputObject, InputObject?.BaseObject is QuayNotification, Organization, Repository);
        if (Uuid is not null)
        {
            WriteObject(Await(Client.Notifications.GetAsync(place, Uuid, StopToken)));
        }
        else if (!WriteListing(Client.Notifications.List(place), $"Notifications of {place}") && Repository is { Length: > 0 } repository)
        {
            // The registry has none either for a repository that does not exist; that one is an error.
            Await(Client.Repositories.GetAsync(RepositoryName.Parse(repository), false, false, StopToken));
        }
    }
}
