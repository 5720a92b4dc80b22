using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>Operations of superusers on users.</summary>
internal static class SuperuserUserHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("listAllUsers", new Handler(Access.Superuser, ListAllUsers) { FreshLogin = true });
        operations.Serve("createInstallUser", new Handler(Access.Superuser, CreateInstallUser) { FreshLogin = true });
        operations.Serve("getInstallUser", new Handler(Access.Superuser, GetInstallUser) { FreshLogin = true });
        operations.Serve("changeInstallUser", new Handler(Access.Superuser, ChangeInstallUser) { FreshLogin = true });
        operations.Serve("deleteInstallUser", new Handler(Access.Superuser, DeleteInstallUser) { FreshLogin = true });
        operations.Serve("sendInstallUserRecoveryEmail", new Handler(Access.Superuser, SendRecoveryEmail) { FreshLogin = true, Offered = options => options.Mailing });
    }

    private static Answer ListAllUsers(ApiCall call)
    {
        IEnumerable<User> users = call.QueryFlag("disabled", otherwise: true) ? call.State.Users : call.State.Users.Where(user => user.Enabled);
        return AccountPages.Show(call, 'u', "users", users, UserView.ShowToSuperuser);
    }

    private static Answer CreateInstallUser(ApiCall call)
    {
        string name = call.Text("username")!;
        string? email = call.Text("email");
        if (!Names.IsNamespace(name))
        {
            return Answer.Message(400, $"Invalid namespace {name}: {Names.NamespaceRule}");
        }

        if (call.Options.Mailing && (email is null || !Names.IsEmail(email)))
        {
            return Answer.Message(400, $"Invalid email address: {email ?? "None"}");
        }

        if (call.State.Accounts.ContainsKey(name))
        {
            return Answer.Message(400, $"Username has already been taken by user cannot be reused: {name}");
        }

        if (call.Options.Mailing && call.State.Users.Any(user => user.Email == email))
        {
            return Answer.Message(400, $"Email has already been used: {email}");
        }

        // Quay generates the password and ignores one in the body.
        string password = Secrets.Password();
        User created = call.State.AddUser(name, email, password);
        created.Verified = !call.Options.Mailing;
        call.Log("user_create", created, null, ("email", email), ("username", name), ("superuser", call.User.Name));
        return Answer.Ok(new { Username = name, email, password, EncryptedPassword = Secrets.CsrfToken() });
    }

    private static Answer GetInstallUser(ApiCall call) => call.State.FindUser(call.Route("username")) is User user
        ? Answer.Ok(UserView.ShowToSuperuser(user))
        : call.NotFound();

    private static Answer ChangeInstallUser(ApiCall call)
    {
        if (call.State.FindUser(call.Route("username")) is not User user)
        {
            return call.NotFound();
        }

        if (user.IsSuperuser)
        {
            return call.Invalid("Cannot update a superuser");
        }

        string? password = call.Text("password");
        if (password is not null)
        {
            if (!Names.IsPassword(password))
            {
                return Answer.Message(400, Names.PasswordRule);
            }

            user.Password = password;
            user.Verified = true;
        }

        user.Email = call.Text("email") ?? user.Email;
        Answer answer = Answer.Ok(new Merged(
            UserView.ShowToSuperuser(user), password is null ? null : new { EncryptedPassword = Secrets.CsrfToken() }));

        // The answer of Quay still has the value of enabled from before the change.
        if (call.Flag("enabled") is bool enabled)
        {
            user.Enabled = enabled;
            call.Log(enabled ? "user_enable" : "user_disable", user, null, ("username", user.Name), ("superuser", call.User.Name));
        }

        return answer;
    }

    private static Answer SendRecoveryEmail(ApiCall call) => call.State.FindUser(call.Route("username")) is User user
        ? Answer.Ok(new { user.Email })
        : call.NotFound();

    private static Answer DeleteInstallUser(ApiCall call)
    {
        if (call.State.FindUser(call.Route("username")) is not User user)
        {
            return call.NotFound();
        }

        if (user.IsSuperuser)
        {
            return call.Invalid("Cannot delete a superuser");
        }

        // Quay answers with success for a disabled user too, but does not delete that user.
        if (user.Enabled)
        {
            call.State.RemoveAccount(user);
            call.Log("user_delete", null, null, ("username", user.Name), ("superuser", call.User.Name));
        }

        return Answer.NoContent();
    }
}
