using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes mirrors. A setting that is not specified is left as it is.</summary>
public abstract class MirrorChangeCmdlet : MirrorSettingsCmdlet
{
    // The settings that mirrors of repositories and of organizations have in common, and their words in prompts.
    private static readonly (string Parameter, string Words)[] CommonSettings =
    [
        (nameof(Robot), "robot"),
        (nameof(SyncInterval), "interval"),
        (nameof(SyncStartDate), "next synchronization"),
        (nameof(Credential), "credential"),
        (nameof(Anonymous), "no credential"),
        (nameof(VerifyTls), "check of certificates"),
        (nameof(HttpProxy), "HTTP proxy"),
        (nameof(HttpsProxy), "HTTPS proxy"),
        (nameof(NoProxy), "hosts without proxy"),
        (nameof(SkopeoTimeout), "timeout of an image"),
        (nameof(Enabled), "schedule"),
    ];

    private protected MirrorChangeCmdlet()
    {
    }

    /// <summary>Removes the credential for the external registry.</summary>
    [Parameter]
    public SwitchParameter Anonymous { get; set; }

    /// <summary>Writes the changed mirror.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The settings that only this kind of mirror has, and their words in prompts.</summary>
    private protected abstract IReadOnlyList<(string Parameter, string Words)> OwnSettings { get; }

    /// <summary>The change as prompts describe it.</summary>
    /// <exception cref="ArgumentException">The call specifies no setting, or settings that exclude each other.</exception>
    private protected string DescribeChange()
    {
        // A row of a CSV file may have an empty column for the robot.
        (string Parameter, string Words)[] settings = OwnSettings.Concat(CommonSettings)
            .Where(setting => setting.Parameter != nameof(Robot) || Robot is not { Length: 0 }).ToArray();
        string[] given = MyInvocation.RequireAny(settings.Select(setting => setting.Parameter).ToArray());
        return Anonymous && Credential is not null
            ? throw new ArgumentException("Specify -Credential or -Anonymous, not both.")
            : "Set " + string.Join(", ", settings.Where(setting => given.Contains(setting.Parameter)).Select(setting => setting.Words));
    }

    /// <summary>Sets the settings that mirrors of repositories and of organizations have in common.</summary>
    /// <param name="settings">The settings to set.</param>
    /// <param name="ns">The namespace of the robot.</param>
    private protected T FillChange<T>(T settings, string ns)
        where T : MirrorSettings
    {
        settings.Anonymous = Anonymous;
        return Fill(settings, ns);
    }
}
