using System.Collections.Generic;
using System.Linq;

namespace QuayPS.EmbeddedRegistry.State;

/// <content>Changes of accounts and robots that affect other data.</content>
public sealed partial class RegistryState
{
    /// <summary>Removes a user or organization with everything in the namespace.</summary>
    public void RemoveAccount(Account account)
    {
        foreach (string path in Repositories.Where(entry => ReferenceEquals(entry.Value.Owner, account)).Select(entry => entry.Key).ToList())
        {
            Repositories.Remove(path);
        }

        foreach (string secret in Tokens.Values.Where(token => ReferenceEquals(token.User, account)).Select(token => token.Secret).ToList())
        {
            Tokens.Remove(secret);
        }

        AppTokens.RemoveAll(token => token.Owner == account);
        Authorizations.RemoveAll(authorization => ReferenceEquals(authorization.User, account));
        foreach (WebSession session in Sessions.Values.Where(session => ReferenceEquals(session.User, account)))
        {
            session.User = null;
        }

        RemoveFromTeams(account.Name);
        foreach (Robot robot in account.Robots.Values)
        {
            RemoveFromTeams(robot.Name);
        }

        Accounts.Remove(account.Name);
    }

    /// <summary>Converts a user to an organization, which keeps the repositories.</summary>
    public Organization ConvertToOrganization(User user, User owner)
    {
        List<Repository> repositories = [.. RepositoriesOf(user)];
        RemoveAccount(user);
        Organization organization = AddOrganization(user.Name, owner, user.Email);
        foreach (Repository old in repositories)
        {
            Repository moved = AddRepository(organization, old.Name, old.Description, old.IsPublic);
            foreach ((string digest, Manifest manifest) in old.Manifests)
            {
                moved.Manifests.Add(digest, manifest);
            }

            foreach (Tag tag in old.Tags.All)
            {
                moved.Tags.Add(tag);
            }
        }

        return organization;
    }

    /// <summary>Removes a robot with its permissions and memberships.</summary>
    public void RemoveRobot(Robot robot)
    {
        robot.Owner.Robots.Remove(robot.ShortName);
        RemoveFromTeams(robot.Name);
        foreach (Repository repository in Repositories.Values)
        {
            repository.UserRoles.Remove(robot.Name);
        }
    }

    /// <summary>Renames a user or organization without changing the order of listings.</summary>
    public void Rename(Account account, string name)
    {
        List<Repository> moved = [.. RepositoriesOf(account)];
        foreach (Repository repository in moved)
        {
            int at = Repositories.IndexOf($"{account.Name}/{repository.Name}");
            Repositories.RemoveAt(at);
            Repositories.Insert(at, $"{name}/{repository.Name}", repository);
        }

        if (account is User)
        {
            foreach (Team team in Organizations.SelectMany(organization => organization.Teams.Values).Where(team => team.Members.Remove(account.Name)))
            {
                team.Members.Add(name);
            }
        }

        int place = Accounts.IndexOf(account.Name);
        Accounts.RemoveAt(place);
        account.Name = name;
        Accounts.Insert(place, name, account);
    }

    private void RemoveFromTeams(string member)
    {
        foreach (Organization organization in Organizations)
        {
            foreach (Team team in organization.Teams.Values)
            {
                team.Members.Remove(member);
            }
        }
    }
}
