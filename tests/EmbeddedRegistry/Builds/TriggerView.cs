using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>Build triggers in answers. Only administrators of the repository see the settings.</summary>
internal static class TriggerView
{
    /// <summary>A trigger as part of a build.</summary>
    public static object Show(BuildTrigger trigger, RepositoryRole role)
    {
        bool admin = role == RepositoryRole.Admin;
        string? source = role >= RepositoryRole.Read ? trigger.Source : null;
        return new
        {
            trigger.Id,
            trigger.Service,
            trigger.IsActive,
            BuildSource = source,
            RepositoryUrl = source is not null && trigger.Service == "github" ? $"https://github.com/{source}" : null,
            Config = admin ? ShowConfig(trigger) : new Merged(),
            CanInvoke = admin,
            trigger.Enabled,
            trigger.DisabledReason,
        };
    }

    /// <summary>A trigger as the administrators of the repository see it.</summary>
    public static object ShowToAdmin(BuildTrigger trigger) => new Merged(
        Show(trigger, RepositoryRole.Admin),
        trigger.PullRobot is string robot ? new { PullRobot = BuildView.ShowRobot(robot) } : null);

    private static Merged ShowConfig(BuildTrigger trigger) => new(
        trigger.Config,
        trigger.Credentials is (string key, string webhook)
            ? new { Credentials = new[] { new { Name = "SSH Public Key", Value = key }, new { Name = "Webhook Endpoint URL", Value = webhook } } }
            : null);
}
