BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    $types = Get-Command -Module QuayPS -CommandType Cmdlet | ForEach-Object { $_.OutputType } | Where-Object { $_.Type.FullName -match '^Quay(\.Client|PS)\.' } |
        ForEach-Object { $_.Type } | Sort-Object -Property FullName -Unique | ForEach-Object { @{ Type = $_; Name = $_.Name } }
}

BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Rows in tables, CSV and JSON' {
    BeforeEach { Reset-TestConnection }

    It 'have columns without type names for <Name>' -ForEach $types {
        $object = New-TestObject $Type
        $row = $object | ConvertTo-Csv | ConvertFrom-Csv
        $odd = foreach ($column in $row.PSObject.Properties) {
            if ($column.Value -match '^(System|Quay|QuayPS|Microsoft|Newtonsoft)\.\w|`\d\[') { "$($column.Name): $($column.Value)" }
        }
        $odd | Should -BeNullOrEmpty
        $row.PSObject.Properties.Name | Should -Not -Contain AdditionalProperties
    }

    It 'have no secret of <Name> in CSV, JSON, lists and tables' -ForEach $types {
        $object = New-TestObject $Type
        $texts = @($object | ConvertTo-Csv) + ($object | ConvertTo-Json -Depth 5 -WarningAction SilentlyContinue) + ($object | Format-List * | Out-String) +
        ($object | Select-Object * | Format-Table | Out-String) + [Management.Automation.PSSerializer]::Serialize($object)
        $texts -join '' | Should -Not -Match 'SecureString|PSCredential|secret text|<SS '
    }

    It 'have lists as joined text, and named values' {
        (Export-QuayOrganization acme -WarningAction Ignore | ConvertTo-Csv | ConvertFrom-Csv).Warnings | Should -BeLike '*newhire@example.com is invited*'
        (Test-QuaySession | ConvertTo-Csv | ConvertFrom-Csv).Services | Should -BeLike '*database=True*'
        $robot = Get-QuayRobot acme+ci -IncludePermission | Select-Object -First 1
        ($robot | ConvertTo-Csv | ConvertFrom-Csv).Teams | Should -Be ($robot.Teams -join ', ')
        $notification = New-QuayNotification -Organization acme -Event QuotaError -Email ops@example.com
        ($notification | ConvertTo-Csv | ConvertFrom-Csv).Config | Should -Be 'email=ops@example.com'
    }

    It 'have times that spreadsheets read and that other processes get as times' {
        $tag = Get-QuayTag acme/app latest
        $tag.LastModified | Should -BeOfType DateTime
        $tag.LastModified.Kind | Should -Be Local
        [DateTime]::Parse(($tag | ConvertTo-Csv | ConvertFrom-Csv).LastModified) | Should -BeOfType DateTime
        [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($tag)).LastModified | Should -Be $tag.LastModified
    }

    It 'leave secrets and unknown fields available by name, also for parameters' {
        $robot = Get-QuayRobot acme+ci -IncludeToken
        $robot.Token | Should -BeOfType SecureString
        $robot.Credential.UserName | Should -Be 'acme+ci'
        $robot.AdditionalProperties.Count | Should -Be 0
        $robot | Get-Member AdditionalProperties, Token, Credential | Should -BeNullOrEmpty
        $robot | Get-Member AdditionalProperties, Token, Credential -Force | Should -HaveCount 3
        function Read-Piped { param([Parameter(ValueFromPipelineByPropertyName)] [securestring] $Token) process { $Token } }
        $robot | Read-Piped | Should -BeOfType SecureString
    }
}
