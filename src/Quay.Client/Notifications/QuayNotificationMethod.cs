using System.Runtime.Serialization;

namespace Quay.Client;

/// <summary>The method by which a notification is sent.</summary>
public enum QuayNotificationMethod
{
    /// <summary>The registry calls an address.</summary>
    Webhook,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>To a channel of Slack.</summary>
    Slack,

    /// <summary>Shown in the registry's web pages to a user or to the members of a team.</summary>
    [EnumMember(Value = "quay_notification")]
    QuayNotification,

    /// <summary>To a flow of Flowdock.</summary>
    Flowdock,

    /// <summary>To a room of HipChat.</summary>
    HipChat,
}
