using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Sets or removes the time at which a tag expires.</summary>
[Cmdlet(VerbsCommon.Set, "QuayTagExpiration", SupportsShouldProcess = true, DefaultParameterSetName = "In")]
[OutputType(typeof(QuayTag))]
public sealed class SetQuayTagExpirationCommand : TagChangeCmdlet
{
    private const string Advice = "To delete the tag now, use Remove-QuayTag.";
    private readonly ConcurrentDictionary<QuaySession, TagLives> _lives = new();

    /// <summary>The time at which the tag expires.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "At")]
    [Time]
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The time from now after which the tag expires: <c>30min</c>, <c>12h</c>, <c>7d</c>, <c>2w</c> or a TimeSpan.</summary>
    [Parameter(Mandatory = true, Position = 2, ParameterSetName = "In")]
    [Duration]
    public TimeSpan ExpiresIn { get; set; }

    /// <summary>Removes the expiration.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Never")]
    public SwitchParameter Never { get; set; }

    /// <summary>Sets the expiration of a tag of any age. By default, registries limit the time from the start of a tag to its expiration.</summary>
    [Parameter(ParameterSetName = "At")]
    [Parameter(ParameterSetName = "In")]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the changed tag.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change()
    {
        RepositoryName repository = RepositoryName;
        if (Time() is { } time)
        {
            var expiration = new TagExpiration(time) { Force = Force, ReadsBack = PassThru, Listed = Listed };
            TagLives lives = _lives.GetOrAdd(ActiveSession, _ => new TagLives());
            Send(
                Display,
                "Set expiration to " + Text(time),
                token => Client.Tags.SetExpirationAsync(repository, TagName, expiration, lives, token),
                tag => Complete(tag, time));
            return;
        }

        Send(
            Display,
            "Remove expiration",
            token => Client.Tags.ChangeAsync(repository, TagName, new TagChange { Expiration = null }, token),
            token => Client.Tags.GetAsync(repository, TagName, token),
            PassThru);
    }

    private static string Text(DateTimeOffset time) => time.LocalDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private void Complete(QuayTag? tag, DateTimeOffset asked)
    {
        if (tag is not null && ((DateTimeOffset?)tag.Expiration)?.ToUnixTimeSeconds() != asked.ToUnixTimeSeconds())
        {
            string taken = tag.Expiration is { } time ? Text(time) : "none";
            WriteWarning($"{Display}: the registry set the expiration {taken} instead of {Text(asked)}. Unless configured otherwise, it allows an expiration 1 hour to 104 weeks after the tag was created.");
        }

        if (tag is not null && PassThru)
        {
            WriteObject(tag);
        }
    }

    // The registry refuses a time in the past without a message.
    private DateTimeOffset? Time() => ParameterSetName switch
    {
        "Never" => null,
        "In" => FutureTime.Of(null, ExpiresIn, Advice),
        _ => FutureTime.Of(ExpiresAt, null, Advice),
    };
}
