using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Organizations;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;
using QuayPS.EmbeddedRegistry.Users;

namespace QuayPS.EmbeddedRegistry.Superuser;

/// <summary>What superusers do with users.</summary>
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
        return AccountPages.Write(call, 'u', "users", users, UserView.WriteForSuperuser);
    }

    private static Answer CreateInstallUser(ApiCall call)
    {
        string name = call.Text("username")!;
        string? email = call.Text("email");
        if (!Names.IsNamespace(name))
        {
            return Answer.Message(400, $"Invalid namespace {name}: {Names.NamespaceRule}");
        }

        if (email is null || !Names.IsEmail(email))
        {
            return Answer.Message(400, $"Invalid email address: {email ?? "None"}");
        }

        if (call.State.Accounts.ContainsKey(name))
        {
            return Answer.Message(400, $"Username has already been taken by user cannot be reused: {name}");
        }

        if (call.State.Users.Any(user => user.Email == email))
        {
            return Answer.Message(400, $"Email has already been used: {email}");
        }

        // Whatever password the caller sent, Quay makes up its own.
        string password = Secrets.Password();
        User created = call.State.AddUser(name, email, password);
        created.Verified = false;
        call.Log("user_create", created, null, ("email", email), ("username", name), ("superuser", call.User.Name));
        return Answer.JsonObject(200, json =>
        {
            json.WriteString("username", name);
            json.WriteString("email", email);
            json.WriteString("password", password);
            json.WriteString("encrypted_password", Secrets.CsrfToken());
        });
    }

    private static Answer GetInstallUser(ApiCall call) => call.State.FindUser(call.Route("username")) is User user
        ? Answer.JsonObject(200, json => UserView.WriteForSuperuser(json, user))
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
        Answer answer = Answer.JsonObject(200, json =>
        {
            UserView.WriteForSuperuser(json, user);
            if (password is not null)
            {
                json.WriteString("encrypted_password", Secrets.CsrfToken());
            }
        });

        // Quay answers with the value from before the change.
        if (call.Flag("enabled") is bool enabled)
        {
            user.Enabled = enabled;
            call.Log(enabled ? "user_enable" : "user_disable", user, null, ("username", user.Name), ("superuser", call.User.Name));
        }

        return answer;
    }

    private static Answer SendRecoveryEmail(ApiCall call) => call.State.FindUser(call.Route("username")) is User user
        ? Answer.JsonObject(200, json => json.WriteString("email", user.Email))
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

        // A disabled user stays, though the answer is the same.
        if (user.Enabled)
        {
            call.State.RemoveAccount(user);
            call.Log("user_delete", null, null, ("username", user.Name), ("superuser", call.User.Name));
        }

        return Answer.NoContent();
    }
}
