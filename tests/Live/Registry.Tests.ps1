BeforeAll { . "$PSScriptRoot/Prelude.ps1" }

Describe 'The registry' {
    AfterAll { Clear-LiveRegistry }

    It 'has messages for all users' {
        Skip-Unless -Condition (Test-Superuser) -Because 'the token has no superuser rights'
        $text = Get-LiveName message
        $message = New-QuayMessage $text -Severity Warning
        $found = (Read-Registry messages).messages | Where-Object content -EQ $text
        $found.severity | Should -Be warning
        $found.uuid | Should -Be $message.Uuid
        Remove-QuayMessage $message.Uuid -Confirm:$false
        (Read-Registry messages).messages | Where-Object content -EQ $text | Should -BeNullOrEmpty
    }

    It 'has users' {
        Skip-Unless -Condition ((Test-Superuser) -and (Get-QuayConfiguration).Config['AUTHENTICATION_TYPE'] -in $null, 'Database') -Because 'the token may not create users'
        $name = Get-LiveName user
        $user = New-QuayUser $name -Email "$name@example.com"
        (Read-Registry "superuser/users/$name").email | Should -Be "$name@example.com"
        $user.Credential.UserName | Should -Be $name
        Set-QuayUser $name -Enabled:$false
        (Read-Registry "superuser/users/$name").enabled | Should -BeFalse
        Set-QuayUser $name -Enabled
        (Read-Registry "superuser/users/$name").enabled | Should -BeTrue
        Remove-QuayUser $name -Confirm:$false
        Read-Registry "superuser/users/$name" | Should -BeNullOrEmpty
    }

    It 'has app tokens' {
        Skip-Unless APP_SPECIFIC_TOKENS
        $title = Get-LiveName token
        $token = New-QuayAppToken $title
        ((Read-Registry user/apptoken).tokens | Where-Object title -EQ $title).uuid | Should -Be $token.Uuid
        Remove-QuayAppToken $token.Uuid -Confirm:$false
        (Read-Registry user/apptoken).tokens | Where-Object title -EQ $title | Should -BeNullOrEmpty
    }

    It 'has service keys' {
        Skip-Unless -Condition (Test-Superuser) -Because 'the token has no superuser rights'
        $name = Get-LiveName key
        $key = New-QuayServiceKey quayps_live $name -ExpiresIn 1d -WarningAction SilentlyContinue
        $found = Read-Registry "superuser/keys/$($key.Kid)"
        $found.name, $found.service | Should -Be $name, 'quayps_live'
        Set-QuayServiceKey $key.Kid -Name "$name-2"
        (Read-Registry "superuser/keys/$($key.Kid)").name | Should -Be "$name-2"
        Remove-QuayServiceKey $key.Kid -Confirm:$false
        Read-Registry "superuser/keys/$($key.Kid)" | Should -BeNullOrEmpty
    }

    It 'reports its capabilities' {
        $features = (Get-QuayConfiguration).Features
        $read = (Get-LiveRegistry).Features
        foreach ($feature in $read.PSObject.Properties) { $features[$feature.Name] | Should -Be $feature.Value -Because $feature.Name }
    }
}

Describe 'Logs' {
    BeforeAll { $organization = Open-LiveOrganization }

    AfterAll { Clear-LiveRegistry }

    It 'are read with exact start and end times' {
        $null = New-QuayRepository "$organization/first"
        Start-Sleep -Seconds 2
        $between = Get-Date
        Start-Sleep -Seconds 2
        $null = New-QuayRepository "$organization/second"
        $all = (Read-Registry "organization/$organization/logs").logs | Where-Object kind -EQ create_repo
        $all.metadata.repo | Sort-Object | Should -Be 'first', 'second'
        (Get-QuayLog -Organization $organization -Kind create_repo -Since $between).Metadata.repo | Should -Be second
        (Get-QuayLog -Organization $organization -Kind create_repo -Until $between).Metadata.repo | Should -Be first
        @(Get-QuayLog -Organization $organization -Kind create_repo -Since 1h).Count | Should -Be 2
    }
}
