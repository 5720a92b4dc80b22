using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that creates or changes the mirror of a repository or an organization.</summary>
public abstract class MirrorSettingsCmdlet : QuayItemCmdlet
{
    private protected MirrorSettingsCmdlet()
    {
    }

    /// <summary>The robot that pushes the fetched images, short or as <c>namespace+name</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public virtual string? Robot { get; set; }

    /// <summary>The time between two synchronizations: <c>12h</c>, <c>7d</c> or a TimeSpan.</summary>
    [Parameter]
    [Duration(TakesBareMinutes = true)]
    public virtual TimeSpan? SyncInterval { get; set; }

    /// <summary>The time of the next synchronization.</summary>
    [Parameter]
    [Time]
    public virtual DateTimeOffset? SyncStartDate { get; set; }

    /// <summary>The user name and password for the external registry.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Requires a valid certificate of the external registry; <c>-VerifyTls:$false</c> accepts any certificate.</summary>
    [Parameter]
    public virtual SwitchParameter VerifyTls { get; set; }

    /// <summary>The proxy for addresses that begin with <c>http:</c>; an empty text removes it.</summary>
    [Parameter]
    [AllowEmptyString]
    public virtual string? HttpProxy { get; set; }

    /// <summary>The proxy for addresses that begin with <c>https:</c>; an empty text removes it.</summary>
    [Parameter]
    [AllowEmptyString]
    public virtual string? HttpsProxy { get; set; }

    /// <summary>The hosts that are called without a proxy, separated by commas; an empty text removes them.</summary>
    [Parameter]
    [AllowEmptyString]
    public virtual string? NoProxy { get; set; }

    /// <summary>The longest time for fetching one image: <c>10min</c>, <c>1h</c> or a TimeSpan.</summary>
    [Parameter]
    [Duration(TakesBareMinutes = true)]
    public virtual TimeSpan? SkopeoTimeout { get; set; }

    /// <summary>Synchronizes the mirror on schedule; with <c>-Enabled:$false</c> only Start-QuayMirrorSync does.</summary>
    [Parameter]
    public virtual SwitchParameter Enabled { get; set; }

    /// <summary>Sets the settings that mirrors of repositories and of organizations have in common.</summary>
    /// <param name="settings">The settings to set.</param>
    /// <param name="ns">The namespace of the robot.</param>
    private protected T Fill<T>(T settings, string ns)
        where T : MirrorSettings
    {
        settings.Robot = Robot is { Length: > 0 } robot ? RobotName.Parse(ns, robot, null).Display : null;
        settings.SyncInterval = SyncInterval;
        settings.SyncStartDate = SyncStartDate;
        settings.Username = Credential?.UserName;
        settings.Password = Credential?.Password;
        settings.VerifyTls = MyInvocation.Flag(nameof(VerifyTls));
        settings.HttpProxy = HttpProxy;
        settings.HttpsProxy = HttpsProxy;
        settings.NoProxy = NoProxy;
        settings.SkopeoTimeout = SkopeoTimeout;
        settings.Enabled = MyInvocation.Flag(nameof(Enabled));
        return settings;
    }
}
