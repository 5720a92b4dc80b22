using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a notification about events of a repository, or about the storage of an organization or user.</summary>
[Cmdlet(VerbsCommon.New, "QuayNotification", SupportsShouldProcess = true)]
[OutputType(typeof(QuayNotification))]
public sealed class NewQuayNotificationCommand : NotificationCmdlet
{
    // Shared by the copies of the command that work on the items.
    private readonly HashSet<string> _reported = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The event to notify of: <c>RepoPush</c>, or as the API writes it, <c>repo_push</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NotificationEventCompleter))]
    [ValidateNotNullOrEmpty]
    public string Event { get; set; } = string.Empty;

    /// <summary>The address that the registry calls. It is handled as a secret, since it permits to post there.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Secret]
    [ValidateNotNull]
    public SecureString? WebhookUrl { get; set; }

    /// <summary>The webhook address of a Slack channel. It is handled as a secret, since it permits to post there.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Secret]
    [ValidateNotNull]
    public SecureString? SlackUrl { get; set; }

    /// <summary>The e-mail address to send to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>
    /// The user, or with -TargetKind Team the team, to notify in the registry's web pages; with -Method Email an e-mail
    /// address.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(NotificationTargetCompleter))]
    public string? Target { get; set; }

    /// <summary>Whether -Target is a user, the default, or a team.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public QuayNotificationTargetKind TargetKind { get; set; }

    /// <summary>The method of sending. Required with -Config only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ApiName]
    public QuayNotificationMethod? Method { get; set; }

    /// <summary>The settings of the method in the format of the API, such as <c>room_id</c> of HipChat.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Config { get; set; }

    /// <summary>A filter of the event in the format of the API, such as <c>@{ level = 'High' }</c>.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? EventConfig { get; set; }

    /// <summary>The title of the notification.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Title { get; set; }

    private protected override void Execute()
    {
        Place place = Place;
        (QuayNotificationMethod method, Dictionary<string, object?> config) = Destination();
        var settings = new NotificationSettings
        {
            Method = method,
            Title = Title.NullIfEmpty(),
            Config = config,
            EventConfig = PlainObject.FromDictionary(EventConfig) ?? [],
        };
        settings.SetEvent(Event);
        if (settings.OtherEvent is not null && _reported.Add(Event))
        {
            WriteWarning(SimilarWords.Warning(Event, "event of notifications", NotificationEventCompleter.Names));
        }

        Send($"Notification of {place}", $"Create ({Event}, {method})", token => Client.Notifications.CreateAsync(place, settings, token));
    }

    private (QuayNotificationMethod Method, Dictionary<string, object?> Config) Destination()
    {
        var destination = new NotificationDestination { Method = IsFromUser(nameof(Method)) ? Method : null };
        destination.Add(QuayNotificationMethod.Webhook, "url", WebhookUrl);
        destination.Add(QuayNotificationMethod.Slack, "url", SlackUrl);
        destination.Add(QuayNotificationMethod.Email, "email", IsFromUser(nameof(Email)) ? Email : null);
        if (Target is { Length: > 0 } target && IsFromUser(nameof(Target)))
        {
            if (destination.Method == QuayNotificationMethod.Email)
            {
                destination.Add(QuayNotificationMethod.Email, "email", target);
            }
            else
            {
                var recipient = new Dictionary<string, object?> { ["name"] = target, ["kind"] = TargetKind == QuayNotificationTargetKind.Team ? "team" : "user" };
                destination.Add(QuayNotificationMethod.QuayNotification, "target", recipient);
            }
        }

        return destination.Resolve(PlainObject.FromDictionary(Config));
    }

    // Objects of this module from the pipeline have such properties for other purposes, such as the e-mail address of an organization.
    private bool IsFromUser(string parameter) => IsTyped(parameter) || InputObject?.BaseObject is not QuayObject;
}
