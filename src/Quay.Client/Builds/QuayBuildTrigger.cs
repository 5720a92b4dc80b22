using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>What starts builds of its own accord: a push to a source repository.</summary>
public sealed class QuayBuildTrigger : QuayObject
{
    private const string WebhookName = "Webhook Endpoint URL";
    private const string KeyName = "SSH Public Key";

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>What tells it from all others.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>The same, by the name that commands on builds have for it.</summary>
    [JsonIgnore]
    public string TriggerId => Id;

    /// <summary>Where the source is: <c>github</c>, <c>gitlab</c>, <c>bitbucket</c> or <c>custom-git</c>.</summary>
    public string? Service { get; internal set; }

    /// <summary>Whether it was set up to the end.</summary>
    public bool IsActive { get; internal set; }

    /// <summary>Whether it starts builds; see DisabledReason.</summary>
    public bool Enabled { get; internal set; }

    /// <summary>Why it was last switched off: <c>user_toggled</c>, or too many failures. It stays when it is on again.</summary>
    public string? DisabledReason { get; internal set; }

    /// <summary>The source repository.</summary>
    public string? BuildSource { get; internal set; }

    /// <summary>The page of the source repository.</summary>
    public Uri? RepositoryUrl { get; internal set; }

    /// <summary>Its settings: source, Dockerfile, context, branches, tags.</summary>
    public QuayDictionary<object?>? Config { get; internal set; }

    /// <summary>Whether the session's user may start it.</summary>
    public bool CanInvoke { get; internal set; }

    /// <summary>The robot that pulls private base images.</summary>
    [JsonIgnore]
    public string? PullRobot => PullRobotDetails?.Name;

    /// <summary>The public key that the source must let in.</summary>
    [JsonIgnore]
    public string? SshPublicKey { get; private set; }

    /// <summary>The address that the source must call after a push. Whoever knows it can start builds.</summary>
    [JsonIgnore]
    internal SecureString? WebhookUrl { get; set; }

    /// <inheritdoc cref="WebhookUrl"/>
    public SecureString? GetWebhookUrl() => WebhookUrl;

    [JsonProperty("pull_robot")]
    internal BuildRobot? PullRobotDetails { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal override string? GetIdentity() => Id;

    // Credentials stand among the settings, where everything would show them.
    internal override void OnRead()
    {
        if (Config is null || !Config.TryGetValue("credentials", out object? value))
        {
            return;
        }

        Config.Remove("credentials");
        foreach (Dictionary<string, object?> credential in (value as object?[])?.OfType<Dictionary<string, object?>>() ?? [])
        {
            if (credential.TryGetValue("name", out object? name) && credential.TryGetValue("value", out object? text) && text is string secret)
            {
                SshPublicKey = name is KeyName ? secret : SshPublicKey;
                WebhookUrl = name is WebhookName ? AnsweredValue.Secret(secret) : WebhookUrl;
            }
        }
    }
}
