using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>Accounts of users: registration, deletion, recovery of the password, conversion to an organization.</summary>
internal static class AccountHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("createNewUser", Access.Anyone, CreateNewUser);
        operations.Serve("deleteCurrentUser", new Handler(Access.UserAdmin, DeleteCurrentUser) { FreshLogin = true });
        operations.Serve("requestRecoveryEmail", new Handler(Access.Anyone, RequestRecoveryEmail) { Offered = options => options.Mailing });
        operations.Serve("convertUserToOrganization", new Handler(Access.UserAdmin, Convert) { FreshLogin = true });
        operations.Serve("generateUserClientKey", Access.UserAdmin, GenerateClientKey);
    }

    private static Answer CreateNewUser(ApiCall call)
    {
        string name = call.Text("username")!;
        string password = call.Text("password")!;
        string? email = call.Text("email");
        string? refusal = call.State.Accounts.ContainsKey(name) ? "The username already exists"
            : !Names.IsPassword(password) ? Names.PasswordRule
            : email is null && call.Options.Mailing ? "Email address is required"
            : !Names.IsNamespace(name) ? $"Invalid namespace {name}: {Names.NamespaceRule}"
            : email is not null && call.State.Users.Any(user => user.Email == email) ? $"Email has already been used: {email}"
            : null;
        if (refusal is not null)
        {
            return call.Invalid(refusal);
        }

        User created = call.State.AddUser(name, email, password);
        created.Verified = !call.Options.Mailing;
        if (call.Options.Mailing)
        {
            return Answer.Ok(new { AwaitingVerification = true });
        }

        // Without mail there is no verification, and the new user is signed in at once.
        if (call.Identity.Session is WebSession session)
        {
            session.User = created;
        }

        return Answer.Ok(UserView.Show(call, created));
    }

    private static Answer DeleteCurrentUser(ApiCall call)
    {
        call.State.RemoveAccount(call.User);
        return Answer.NoContent();
    }

    private static Answer RequestRecoveryEmail(ApiCall call)
    {
        string email = call.Text("email")!;
        Organization? organization = call.State.Organizations.FirstOrDefault(candidate => candidate.Email == email);
        return Answer.Ok(organization is null
            ? new { Status = "sent" }
            : new { Status = "org", Orgemail = email, Orgname = Redact(organization.Name) });
    }

    private static Answer Convert(ApiCall call)
    {
        User? admin = call.State.FindUser(call.Text("adminUser"));
        string? refusal = !SessionArea.PasswordFits(call, admin, "adminPassword") ? "The admin user credentials are not valid"
            : admin == call.User ? "The admin user is not valid"
            : null;
        if (refusal is not null)
        {
            return call.Problem(400, "invalid_request", refusal, new { Reason = "invaliduser" });
        }

        call.State.ConvertToOrganization(call.User, admin!);
        return Answer.Success();
    }

    private static Answer GenerateClientKey(ApiCall call)
    {
        if (call.Now < call.User.LockedUntil)
        {
            return SessionArea.TooManyAttempts();
        }

        return SessionArea.PasswordFits(call, call.User, "password")
            ? Answer.Ok(new { Key = Secrets.CsrfToken() })
            : call.Invalid(SessionArea.InvalidCredentials);
    }

    // The first and the last third of the letters stay, less one letter each.
    private static string Redact(string name)
    {
        double shown = Math.Max((name.Length / 3.0) - 1, 1);
        return string.Concat(name.Select((letter, at) => at < shown || at >= name.Length - shown ? letter : '•'));
    }
}
