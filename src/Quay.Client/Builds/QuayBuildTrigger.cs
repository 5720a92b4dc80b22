using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A build trigger, which starts builds after pushes to a source repository.</summary>
public sealed class QuayBuildTrigger : QuayObject
{
    private const string WebhookName = "Webhook Endpoint URL";
    private const string KeyName = "SSH Public Key";

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The identifier of the trigger.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>The same as <see cref="Id"/>, by the name that commands for builds have for it.</summary>
    [JsonIgnore]
    public string TriggerId => Id;

    /// <summary>The service of the source: <c>github</c>, <c>gitlab</c>, <c>bitbucket</c> or <c>custom-git</c>.</summary>
    public string? Service { get; internal set; }

    /// <summary>Whether the setup of the trigger is complete.</summary>
    public bool IsActive { get; internal set; }

    /// <summary>Whether the trigger starts builds; see DisabledReason.</summary>
    public bool Enabled { get; internal set; }

    /// <summary>The reason why the trigger was last disabled: <c>user_toggled</c>, or too many failures. It is kept when the trigger is enabled again.</summary>
    public string? DisabledReason { get; internal set; }

    /// <summary>The source repository.</summary>
    public string? BuildSource { get; internal set; }

    /// <summary>The address of the web page of the source repository.</summary>
    public Uri? RepositoryUrl { get; internal set; }

    /// <summary>The settings: source, Dockerfile, context, branches, tags.</summary>
    public QuayDictionary<object?>? Config { get; internal set; }

    /// <summary>Whether the session's user may start a build by the trigger.</summary>
    public bool CanInvoke { get; internal set; }

    /// <summary>The robot that pulls private base images.</summary>
    [JsonIgnore]
    public string? PullRobot => PullRobotDetails?.Name;

    /// <summary>The public key to which the source must grant access.</summary>
    [JsonIgnore]
    public string? SshPublicKey { get; private set; }

    /// <summary>The address that the source must call after a push. It is a secret, since a request to it starts a build.</summary>
    [JsonIgnore]
    internal SecureString? WebhookUrl { get; set; }

    /// <inheritdoc cref="WebhookUrl"/>
    public SecureString? GetWebhookUrl() => WebhookUrl;

    [JsonProperty("pull_robot")]
    internal BuildRobot? PullRobotDetails { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal override string? GetIdentity() => Id;

    // The settings hold credentials, which must not be shown.
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
