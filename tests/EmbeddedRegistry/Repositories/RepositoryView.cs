using System;
using System.Globalization;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Repositories;

/// <summary>Repositories in answers.</summary>
internal static class RepositoryView
{
    private const int MaximumTags = 500;
    private const int StatisticsDays = 91;

    public static object Show(ApiCall call, Repository repository)
    {
        RepositoryRole role = call.Identity.RoleIn(repository.Owner, repository);
        return new Merged(
            new
            {
                Namespace = repository.Owner.Name,
                repository.Name,
                repository.Kind,
                repository.Description,
                repository.IsPublic,
                IsOrganization = repository.Owner is Organization,
                IsStarred = call.Identity.User?.Stars.Contains(repository.Id) == true,
                StatusToken = repository.IsPublic ? "" : repository.StatusToken,
                repository.TrustEnabled,
                TagExpirationS = repository.Owner.TagExpirationSeconds,
                repository.Owner.IsFreeAccount,
                State = repository.StateName,
                CanWrite = role >= RepositoryRole.Write && repository.State == RepositoryState.Normal,
                CanAdmin = role >= RepositoryRole.Admin,
            },
            call.QueryFlag("includeTags", otherwise: true) ? new { Tags = ShowTags(repository, call.NowMilliseconds) } : null,
            call.QueryFlag("includeStats") ? new { Stats = Enumerable.Range(1, StatisticsDays).Select(day => ShowDay(call.Now.AddDays(-day))) } : null);
    }

    /// <summary>A repository and a role in it, in a list of permissions.</summary>
    public static object ShowRole(Repository repository, RepositoryRole role) =>
        new { Repository = new { repository.Name, repository.IsPublic }, Role = role.ApiName };

    // The newest tags by name.
    private static NamedMembers ShowTags(Repository repository, long now)
    {
        var shown = new NamedMembers();
        ReadOnlySpan<Tag> tags = repository.Tags.All;
        for (int i = tags.Length - 1; i >= 0 && shown.Count < MaximumTags; i--)
        {
            Tag tag = tags[i];
            if (tag.IsAlive(now))
            {
                shown[tag.Name] = new
                {
                    tag.Name,
                    tag.Manifest.Size,
                    LastModified = RegistryTime.FromMilliseconds(tag.Start),
                    ManifestDigest = tag.Manifest.Digest,
                };
            }
        }

        return shown;
    }

    // Pulls and pushes are not counted here.
    private static object ShowDay(DateTimeOffset day) => new { Date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Count = 0 };
}
