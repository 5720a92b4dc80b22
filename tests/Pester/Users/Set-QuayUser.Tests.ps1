BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayUser' {
    BeforeAll {
        $script:secret = ConvertTo-TestSecret 'correct-horse'
    }

    BeforeEach { Reset-TestConnection }

    It 'disables and enables users from the pipeline' {
        Get-QuayUser -Superuser | Where-Object Name -In alice, bob | Set-QuayUser -Enabled:$false | Should -BeNullOrEmpty
        (Get-QuayUser -Superuser -EnabledOnly).Name | Should -Be 'admin', 'carol'
        'alice' | Set-QuayUser -Enabled
        (Get-QuayUser alice -Superuser).Enabled | Should -BeTrue
    }

    It 'does not use properties of objects as new settings' {
        Get-QuayUser dave -Superuser | Set-QuayUser -Email d2@example.com
        $dave = Get-QuayUser dave -Superuser
        $dave.Enabled | Should -BeFalse
        $dave.Email | Should -Be 'd2@example.com'
    }

    It 'writes the changed user, although the registry answers with the previous state' {
        (Set-QuayUser bob -Enabled:$false -PassThru).Enabled | Should -BeFalse
        $bob = Set-QuayUser bob -Enabled -Email bob2@example.com -PassThru
        $bob.Enabled | Should -BeTrue
        $bob.Email | Should -Be 'bob2@example.com'
    }

    It 'sets a password, from a SecureString or a credential' {
        Set-QuayUser bob -Password $secret
        Connect-Quay (Get-QuaySession -Default).Endpoint -Credential (New-TestCredential bob 'correct-horse') -InformationAction Ignore
        (Get-QuayUser).Name | Should -Be 'bob'
        Connect-TestRegistry
        Set-QuayUser bob -Password (New-TestCredential bob 'another-horse')
        Connect-Quay (Get-QuaySession -Default).Endpoint -Credential (New-TestCredential bob 'another-horse') -InformationAction Ignore
        (Get-QuayUser).Name | Should -Be 'bob'
    }

    It 'refuses a password as plain text, and does not repeat it in the error' {
        $failure = @(Get-CommandError { Set-QuayUser bob -Password 'plain-secret' })[0]
        $failure.Exception.Message | Should -BeLike '*SecureString*'
        "$failure $($failure.Exception)" | Should -Not -Match 'plain-secret'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'changes several, and reports each missing one in its place' {
        Assert-QuaySequence { Set-QuayUser bob, nobody, alice, nemo -Enabled:$false -PassThru } 'bob', '!nobody', 'alice', '!nemo'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayUser -Superuser | Where-Object Name -NE admin | Set-QuayUser -Enabled:$false -WhatIf | Should -BeNullOrEmpty
        Set-QuayUser -Current -Company Acme -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports that no change is given' {
        Assert-QuayError { Set-QuayUser bob } -Id QuayInvalidInput -Category InvalidArgument -Target bob -Message '*nothing to change*'
        Assert-QuayError { Set-QuayUser -Current -PassThru } -Id QuayInvalidInput -Category InvalidArgument -Target admin -Message '*nothing to change*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports values that the registry refuses, and changes the others' {
        Assert-QuayError { 'nobody', 'bob' | Set-QuayUser -Enabled:$false } -Id QuayNotFound -Category ObjectNotFound -Target nobody
        (Get-QuayUser bob -Superuser).Enabled | Should -BeFalse
        Assert-QuayError { Set-QuayUser admin -Enabled:$false } -Id QuayConflict -Category InvalidOperation -Target admin -Message '*superuser*'
        Assert-QuayError { Set-QuayUser bob -Password (ConvertTo-TestSecret short) } -Id QuayInvalidInput -Category InvalidArgument -Target bob -Message '*8 characters*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Set-QuayUser bob -Enabled:$false } -Id QuayForbidden -Category PermissionDenied -Target bob
    }

    Context 'the session''s own user' {
        BeforeEach {
            Connect-TestRegistry -As normal
        }

        It 'is changed, and keeps settings that are not given' {
            Set-QuayUser -Current -Company Acme -GivenName Alice -FamilyName Doe -Location Berlin | Should -BeNullOrEmpty
            $changed = Set-QuayUser -Current -TagExpiration 1w -InvoiceEmail -InvoiceEmailAddress bills@example.com -PassThru
            $changed.Company | Should -Be 'Acme'
            $changed.GivenName | Should -Be 'Alice'
            $changed.Location | Should -Be 'Berlin'
            $changed.TagExpiration | Should -Be ([timespan]'7')
            $changed.InvoiceEmail | Should -BeTrue
            $cleared = Set-QuayUser -Current -Company '' -InvoiceEmail:$false -InvoiceEmailAddress '' -PassThru
            $cleared.Company | Should -BeNullOrEmpty
            $cleared.InvoiceEmail | Should -BeFalse
            $cleared.InvoiceEmailAddress | Should -BeNullOrEmpty
            $cleared.FamilyName | Should -Be 'Doe'
        }

        It 'gets a warning that a new address must be confirmed' {
            Set-QuayUser -Current -Email alice2@example.com -WarningVariable told -WarningAction SilentlyContinue
            "$told" | Should -BeLike "*'alice@example.com'*'alice2@example.com'*"
            Set-QuayUser -Current -Email alice@example.com -WarningVariable told
            "$told" | Should -BeNullOrEmpty
        }

        It 'gets a new password and a new name' {
            Set-QuayUser -Current -Password $secret
            (Set-QuayUser -Current -NewName alicia -PassThru).Name | Should -Be 'alicia'
            Connect-Quay (Get-QuaySession -Default).Endpoint -Credential (New-TestCredential alicia 'correct-horse') -InformationAction Ignore
            (Get-QuayUser).Name | Should -Be 'alicia'
        }

        It 'reports values that the registry refuses' {
            Assert-QuayError { Set-QuayUser -Current -NewName bob } -Id QuayAlreadyExists -Category ResourceExists -Target alice
            Assert-QuayError { Set-QuayUser -Current -Email bob@example.com } -Id QuayAlreadyExists -Category ResourceExists -Target alice
            Assert-QuayError { Set-QuayUser -Current -TagExpiration 3d } -Id QuayInvalidInput -Category InvalidArgument -Target alice
        }

        It 'is not changed with a token that lacks the scope' {
            Connect-TestRegistry -As readonly
            Assert-QuayError { Set-QuayUser -Current -Company Acme } -Id QuayForbidden -Category PermissionDenied
        }
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Set-QuayUser -Name bob -Enabled:$false -PassThru }; Requests = 'PUT /api/v1/superuser/users/bob', 'GET /api/v1/superuser/users/bob' }
        @{
            Run      = { Connect-TestRegistry -As normal; Set-QuayUser -Current -Company Acme -TagExpiration 1w -InvoiceEmail -PassThru }
            Requests = 'PUT /api/v1/user/'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
