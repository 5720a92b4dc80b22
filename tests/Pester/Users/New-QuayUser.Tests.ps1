BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayUser' {
    BeforeEach { Reset-TestConnection }

    It 'creates a user, and writes the password as a secret and a credential' {
        $made = New-QuayUser eve -Email eve@example.com
        $made.Name | Should -Be 'eve'
        $made.Email | Should -Be 'eve@example.com'
        $made.Password | Should -BeOfType [securestring]
        $made.Credential.UserName | Should -Be 'eve'
        Connect-Quay (Get-QuaySession -Default).Endpoint -Credential $made.Credential -InformationAction Ignore
        (Get-QuayUser).Name | Should -Be 'eve'
    }

    It 'hides the password' {
        $made = New-QuayUser eve -Email eve@example.com -Verbose 4>&1
        $told = ($made | Out-String) + ($made | Format-List * | Out-String)
        $made = $made | Where-Object { $_.PSObject.TypeNames -contains 'Quay.Client.QuayUser' }
        $file = Join-Path $TestDrive 'user.xml'
        $made | Export-Clixml $file
        $told += ($made | ConvertTo-Json -Depth 4 -WarningAction SilentlyContinue) + "$made $($made.Password)" + (Get-Content $file -Raw)
        foreach ($secret in $made.Password, $made.EncryptedPassword) {
            $text = (New-Object System.Management.Automation.PSCredential('x', $secret)).GetNetworkCredential().Password
            $text.Length | Should -BeGreaterThan 30
            $told | Should -Not -Match ([regex]::Escape($text))
        }

        Get-Content $file -Raw | Should -Not -Match 'SecureString|Credential'
        (Import-Clixml $file).Name | Should -Be 'eve'
    }

    It 'sends no further request, so that the password cannot get lost' {
        $null = New-QuayUser eve -Email eve@example.com
        (Get-RegistryRequest).operationId | Should -Be 'createInstallUser'
    }

    It 'is not retried, since the name would already exist' {
        Add-RegistryFault @{ operationId = 'createInstallUser'; status = 503 }
        Assert-QuayError { New-QuayUser eve -Email eve@example.com } -Id QuayUnavailable -Category ResourceUnavailable -Target eve
        @(Get-RegistryRequest -Change).Count | Should -Be 1
    }

    It 'takes rows of a file: <Header>' -ForEach @(
        @{ Header = 'Name,Email' }
        @{ Header = 'username,email' }
    ) {
        $made = "$Header`neve,eve@example.com`nfay,fay@example.com" | ConvertFrom-Csv | New-QuayUser
        $made.Name | Should -Be 'eve', 'fay'
        $made.Email | Should -Be 'eve@example.com', 'fay@example.com'
        (Get-QuayUser -Superuser).Name | Should -Contain 'fay'
    }

    It 'creates several, and reports each existing one in its place' {
        $null = Invoke-RegistryControl 'Post options' @{ mailing = $false }
        try {
            Assert-QuaySequence { New-QuayUser eve, alice, fay, bob } 'eve', '!alice', 'fay', '!bob'
            ('gil', 'hal' | New-QuayUser).Name | Should -Be 'gil', 'hal'
        }
        finally {
            $null = Invoke-RegistryControl 'Post options' @{ mailing = $true }
        }
    }

    It 'reports invalid rows, and creates the others' {
        $made = "Name,Email`neve,eve@example.com`nalice,a@example.com`nfay,fay@example.com" | ConvertFrom-Csv |
            New-QuayUser -ErrorAction SilentlyContinue -ErrorVariable failures
        $made.Name | Should -Be 'eve', 'fay'
        $failures.TargetObject | Should -Be 'alice'
    }

    It 'sends nothing with -WhatIf' {
        New-QuayUser eve -WhatIf | Should -BeNullOrEmpty
        New-QuayUser -SelfRegister -Credential (New-TestCredential eve 'correct-horse') -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports values that the registry refuses' {
        Assert-QuayError { New-QuayUser alice a2@example.com } -Id QuayAlreadyExists -Category ResourceExists -Target alice
        Assert-QuayError { New-QuayUser eve alice@example.com } -Id QuayAlreadyExists -Category ResourceExists -Target eve
        Assert-QuayError { New-QuayUser 'Bad Name' b@example.com } -Id QuayInvalidInput -Category InvalidArgument -Target 'Bad Name'
        Assert-QuayError { New-QuayUser eve } -Id QuayInvalidInput -Category InvalidArgument -Target eve -Message '*-Email*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayUser eve eve@example.com } -Id QuayForbidden -Category PermissionDenied -Target eve
    }

    Context 'with -SelfRegister' {
        It 'registers with the given password, and warns that the address must be confirmed' {
            $made = New-QuayUser -SelfRegister -Credential (New-TestCredential eve 'correct-horse') -Email eve@example.com -WarningVariable told -WarningAction SilentlyContinue
            $made.Name | Should -Be 'eve'
            $made.Verified | Should -Be $false
            $made.Credential | Should -BeNullOrEmpty
            "$told" | Should -BeLike "*'eve@example.com'*"
        }

        It 'registers at once on a registry without mail' {
            $null = Invoke-RegistryControl 'Post options' @{ mailing = $false }
            try {
                $made = New-QuayUser -SelfRegister -Credential (New-TestCredential eve 'correct-horse') -WarningVariable told
                $made.Name | Should -Be 'eve'
                $made.Verified | Should -Not -Be $false
                "$told" | Should -BeNullOrEmpty
            }
            finally {
                $null = Invoke-RegistryControl 'Post options' @{ mailing = $true }
            }
        }

        It 'refuses a session with a password, which would become the new user''s' {
            Connect-Quay (Get-QuaySession -Default).Endpoint -Credential (New-TestCredential alice password) -InformationAction Ignore
            Assert-QuayError { New-QuayUser -SelfRegister -Credential (New-TestCredential eve 'correct-horse') } -Id QuayInvalidInput -Category InvalidArgument -Target eve -Message '*token*'
            (Get-QuayUser).Name | Should -Be 'alice'
        }

        It 'reports values that the registry refuses' {
            Assert-QuayError { New-QuayUser -SelfRegister -Credential (New-TestCredential alice 'correct-horse') -Email e@example.com } -Id QuayAlreadyExists -Category ResourceExists -Target alice
            Assert-QuayError { New-QuayUser -SelfRegister -Credential (New-TestCredential eve 'short') -Email e@example.com } -Id QuayInvalidInput -Category InvalidArgument -Target eve -Message '*8 characters*'
        }
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { New-QuayUser -Name eve -Email eve@example.com }; Requests = 'POST /api/v1/superuser/users/' }
        @{
            Run      = { New-QuayUser -SelfRegister -Credential (New-TestCredential alice password) -Email other@example.com }
            Requests = 'POST /api/v1/user/'
            Ids      = 'QuayAlreadyExists'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
