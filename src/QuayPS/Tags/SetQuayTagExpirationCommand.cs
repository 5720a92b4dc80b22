using System;
using System.Globalization;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Sets when a tag goes, or that it stays.</summary>
[Cmdlet(VerbsCommon.Set, "QuayTagExpiration", SupportsShouldProcess = true, DefaultParameterSetName = "In")]
[OutputType(typeof(QuayTag))]
public sealed class SetQuayTagExpirationCommand : TagChangeCmdlet
{
    private const string Advice = "To delete the tag now, use Remove-QuayTag.";

    /// <summary>The time at which the tag goes.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "At")]
    [Time]
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The time from now after which the tag goes: <c>7d</c>, <c>12h</c>, <c>2w</c> or a TimeSpan.</summary>
    [Parameter(Mandatory = true, Position = 2, ParameterSetName = "In")]
    [Duration]
    public TimeSpan ExpiresIn { get; set; }

    /// <summary>Lets the tag stay for good.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Never")]
    public SwitchParameter Never { get; set; }

    /// <summary>Writes the tag as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change()
    {
        RepositoryName repository = RepositoryName;
        DateTimeOffset? time = Time();
        string action = time is { } at
            ? "Set expiration to " + at.LocalDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : "Remove expiration";
        Send(
            Display,
            action,
            token => Client.Tags.ChangeAsync(repository, TagName, new TagChange { Expiration = time }, token),
            token => Client.Tags.GetAsync(repository, TagName, token),
            PassThru);
    }

    // The registry refuses the past without a word.
    private DateTimeOffset? Time() => ParameterSetName switch
    {
        "Never" => null,
        "In" => FutureTime.Of(null, ExpiresIn, Advice),
        _ => FutureTime.Of(ExpiresAt, null, Advice),
    };
}
