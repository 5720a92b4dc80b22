using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Lets somebody be told of what happens in a repository or to the storage of a namespace.</summary>
[Cmdlet(VerbsCommon.New, "QuayNotification", SupportsShouldProcess = true)]
[OutputType(typeof(QuayNotification))]
public sealed class NewQuayNotificationCommand : QuayItemCmdlet
{
    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string? Repository { get; set; }

    /// <summary>What it tells of.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ApiName]
    public QuayNotificationEvent Event { get; set; }

    /// <summary>The organization.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string? Organization { get; set; }

    /// <summary>The address that the registry calls. Whoever knows it can post there, so it is kept as a secret.</summary>
    [Parameter]
    [Secret]
    [ValidateNotNull]
    public SecureString? WebhookUrl { get; set; }

    /// <summary>The address of the channel of Slack. Whoever knows it can post there, so it is kept as a secret.</summary>
    [Parameter]
    [Secret]
    [ValidateNotNull]
    public SecureString? SlackUrl { get; set; }

    // Not from the pipeline: organizations have an address, and are not meant.
    /// <summary>The e-mail address.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Email { get; set; }

    /// <summary>The user, or with -TargetKind Team the team, who is told in the registry's own pages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NotificationTargetCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Target { get; set; }

    /// <summary>Whether -Target is a user, which it is unless set, or a team.</summary>
    [Parameter]
    public QuayNotificationTargetKind TargetKind { get; set; }

    /// <summary>How it is sent, where -Config says where it goes.</summary>
    [Parameter]
    [ApiName]
    public QuayNotificationMethod? Method { get; set; }

    /// <summary>Where it goes, as the method wants to have it.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Config { get; set; }

    /// <summary>Which events of that kind are meant.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? EventConfig { get; set; }

    /// <summary>What it is called.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Title { get; set; }

    /// <summary>The object from the pipeline, which may be a repository or an organization.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Repository.NullIfEmpty() ?? Organization.NullIfEmpty();

    private protected override void Execute()
    {
        Place place = NamespaceOrRepository.Parse(MyInvocation, InputObject, InputObject?.BaseObject is QuayNotification, Organization, Repository);
        (QuayNotificationMethod method, Dictionary<string, object?> config) = Destination();
        var settings = new NotificationSettings
        {
            Event = Event,
            Method = method,
            Title = Title.NullIfEmpty(),
            Config = config,
            EventConfig = PlainObject.FromDictionary(EventConfig) ?? [],
        };
        Send($"Notification of {place}", $"Create ({settings.Event}, {settings.Method})", token => Client.Notifications.CreateAsync(place, settings, token));
    }

    private (QuayNotificationMethod Method, Dictionary<string, object?> Config) Destination()
    {
        (QuayNotificationMethod Method, string Name, object Value)[] given = Shortcuts().ToArray();
        if (given.Length > 1 || (given.Length == 0 && (Method is null || Config is null)))
        {
            throw new ArgumentException("Where is it to go? Give one of -WebhookUrl, -SlackUrl, -Email and -Target, or -Method with -Config.");
        }

        Dictionary<string, object?> config = PlainObject.FromDictionary(Config) ?? [];
        if (given.Length == 0)
        {
            return (Method!.Value, config);
        }

        config[given[0].Name] = given[0].Value;
        return Method is null || Method == given[0].Method
            ? (given[0].Method, config)
            : throw new ArgumentException($"The method {Method} does not fit what is given of where it goes, which is for {given[0].Method}.");
    }

    private IEnumerable<(QuayNotificationMethod Method, string Name, object Value)> Shortcuts()
    {
        if (WebhookUrl is not null)
        {
            yield return (QuayNotificationMethod.Webhook, "url", WebhookUrl);
        }

        if (SlackUrl is not null)
        {
            yield return (QuayNotificationMethod.Slack, "url", SlackUrl);
        }

        if (Email is not null)
        {
            yield return (QuayNotificationMethod.Email, "email", Email);
        }

        if (Target is not null)
        {
            var target = new Dictionary<string, object?> { ["name"] = Target, ["kind"] = TargetKind == QuayNotificationTargetKind.Team ? "team" : "user" };
            yield return (QuayNotificationMethod.QuayNotification, "target", target);
        }
    }
}
