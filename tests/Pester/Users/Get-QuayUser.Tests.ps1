BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayUser' {
    BeforeEach { Reset-TestConnection }

    It 'gets the session''s user' {
        $found = Get-QuayUser
        $found.Name | Should -Be 'admin'
        $found.Email | Should -Be 'admin@example.com'
        $found.Organizations.Name | Should -Be 'acme', 'globex'
        $found.PSObject.TypeNames[0] | Should -Be 'Quay.Client.QuayUser'
    }

    It 'gets a user by name, with public properties' {
        Connect-TestRegistry -As normal
        $found = Get-QuayUser bob
        $found.Username | Should -Be 'bob'
        $found.Email | Should -BeNullOrEmpty
    }

    It 'gets a user with all properties for superusers, without listing all users' {
        $found = Get-QuayUser dave -Superuser
        $found.Email | Should -Be 'dave@example.com'
        $found.Enabled | Should -BeFalse
        (Get-RegistryRequest).path | Should -Be '/api/v1/superuser/users/dave'
    }

    It 'takes names as strings, objects, and properties from the pipeline' {
        ('alice', 'bob' | Get-QuayUser).Name | Should -Be 'alice', 'bob'
        ([pscustomobject]@{ Username = 'bob' } | Get-QuayUser).Name | Should -Be 'bob'
        ([pscustomobject]@{ User = 'carol' } | Get-QuayUser).Name | Should -Be 'carol'
        (Get-QuayTeamMember acme developers | Get-QuayUser -Superuser).Email | Should -Be 'alice@example.com', 'bob@example.com'
        (Get-QuayUser -Superuser | Get-QuayUser).Name | Should -Be 'admin', 'alice', 'bob', 'carol', 'dave'
    }

    It 'lists all users for superusers, over all pages' {
        Add-RegistrySeed @{ users = @{ count = 220 } }
        $found = Get-QuayUser -Superuser
        $found.Count | Should -Be 225
        @($found.Name | Select-Object -Unique).Count | Should -Be 225
        $requests = @(Get-RegistryRequest)
        $requests.Count | Should -Be 3
        $requests.query | Should -BeLike '*limit=100*'
    }

    It 'filters by wildcards and by enabled users' {
        (Get-QuayUser '*a*' -Superuser).Name | Should -Be 'admin', 'alice', 'carol', 'dave'
        (Get-QuayUser '*a*' -Superuser -EnabledOnly).Name | Should -Be 'admin', 'alice', 'carol'
        Get-QuayUser 'nobody*' -Superuser | Should -BeNullOrEmpty
    }

    It 'is converted to JSON with the properties of the API' {
        $json = Get-QuayUser -Superuser | ConvertTo-Json -Depth 5 | ConvertFrom-Json
        $json.Username | Should -Contain 'dave'
        ($json | Where-Object Username -EQ dave).Enabled | Should -BeFalse
    }

    It 'reports missing users, and gets the others' {
        $found = 'alice', 'nobody', 'bob' | Get-QuayUser -ErrorAction SilentlyContinue -ErrorVariable failures
        $found.Name | Should -Be 'alice', 'bob'
        $failures.Count | Should -Be 1
        Assert-QuayError { Get-QuayUser nobody } -Id QuayNotFound -Category ObjectNotFound -Target nobody -Message "*user 'nobody'*"
        Assert-QuayError { Get-QuayUser nobody -Superuser } -Id QuayNotFound -Category ObjectNotFound -Target nobody -Message "*user 'nobody'*"
        Assert-QuayError { Get-QuayUser dave -Superuser -EnabledOnly } -Id QuayNotFound -Category ObjectNotFound -Target dave -Message "*enabled user 'dave'*"
    }

    It 'gets several, and reports each missing one in its place' {
        Assert-QuaySequence { Get-QuayUser bob, nobody, alice, nemo } 'bob', '!nobody', 'alice', '!nemo'
        Assert-QuaySequence { Get-QuayUser c*, nobody, alice, nemo -Superuser } 'carol', '!nobody', 'alice', '!nemo'
    }

    It 'reports that wildcards need -Superuser, without a request' {
        Assert-QuayError { Get-QuayUser 'a*' } -Id QuayInvalidInput -Category InvalidArgument -Target 'a*' -Message '*-Superuser*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses a name that is invalid in a path' {
        Assert-QuayError { Get-QuayUser '..' } -Id QuayInvalidInput -Category InvalidArgument -Target '..'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayUser -Superuser } -Id QuayForbidden -Category PermissionDenied
        Assert-QuayError { Get-QuayUser bob -Superuser } -Id QuayForbidden -Category PermissionDenied -Target bob
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayUser } -Id QuayUnauthenticated -Category AuthenticationError
    }

    Context 'Tab' {
        BeforeAll {
            $script:complete = {
                param([string]$Line)
                (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText
            }
        }

        It 'offers a superuser all names' {
            & $complete 'Get-QuayUser ' | Should -Be 'admin', 'alice', 'bob', 'carol', 'dave'
            & $complete "Get-QuayUser -Superuser -Name 'd" | Should -Be "'dave'"
            @(Get-RegistryRequest).Count | Should -Be 1
        }

        It 'completes by prefix for other users, with one refused request for the list of all users' {
            Connect-TestRegistry -As normal
            Add-RegistryFault @{ operationId = 'getMatchingEntities'; status = 200; body = '{"results":[{"name":"bob","kind":"user","is_robot":false}]}' }
            & $complete 'Get-QuayUser b' | Should -Be 'bob'
            & $complete 'Get-QuayUser b' | Should -Be 'bob'
            (Get-RegistryRequest).operationId | Should -Be 'listAllUsers', 'getMatchingEntities'
        }
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayUser }; Requests = 'GET /api/v1/user/' }
        @{ Run = { Connect-TestRegistry -As normal; Get-QuayUser -Name bob }; Requests = 'GET /api/v1/users/bob' }
        @{ Run = { Get-QuayUser -Superuser }; Requests = 'GET /api/v1/superuser/users/' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
